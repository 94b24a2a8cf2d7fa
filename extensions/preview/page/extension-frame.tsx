import { RemoteRenderer } from '@remote-ui/react/host';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type CardHost, CardHostProvider } from '../components/card-host.ts';
import { previewRecord } from '../components/fire.ts';
import type { CardContext } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import { type CardConnection, connectCard } from './card-connection.ts';
import { cardController } from './card-controller.ts';
import { cardPage } from './card-page.ts';
import { useToast } from './toasts.tsx';

const controller = cardController();

/** What runs, where it is drawn, and what is around it. */
interface FrameProps {
  readonly id: string;
  readonly title: string;
  readonly at: 'tab' | 'sidebar' | 'page';
  readonly build: number;
  /** Grows with every change of the open record. */
  readonly version: number;
  readonly context: CardContext;
  readonly record: { readonly objectName: ObjectName; readonly id: string } | null;
  readonly host: CardHost;
  readonly refresh: () => void;
}

/** Runs one card or one page of the app in a worker of its own, and draws what it says. */
export function ExtensionFrame(props: FrameProps): ReactNode {
  const { id, title, at, build, version, context, record, host, refresh } = props;
  const toast = useToast();
  const [connection, setConnection] = useState<CardConnection | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const latest = useRef({ host, refresh, toast });
  latest.current = { host, refresh, toast };

  useEffect(() => {
    setStopped(null);
    const onStopped = (message: string): void => {
      previewRecord().errors.push(message);
      setStopped(message);
    };
    const page = cardPage(record, () => latest.current, onStopped);
    const url = `/cards/${encodeURIComponent(id)}.js?build=${build}`;
    const started = connectCard(url, context, page, onStopped);
    setConnection(started);
    return () => started.stop();
  }, [id, context, record, build]);
  useEffect(() => connection?.recordChanged(), [connection, version]);

  if (stopped !== null) return <StoppedCard title={title} message={stopped} />;
  return (
    <CardHostProvider value={host}>
      <div className={`card-content at-${at}`}>
        {connection === null ? null : (
          <RemoteRenderer
            key={connectionKey(connection)}
            receiver={connection.receiver}
            controller={controller}
          />
        )}
      </div>
    </CardHostProvider>
  );
}

const keys = new WeakMap<CardConnection, number>();
let lastKey = 0;

/** A new connection draws a new tree, with nothing left of the old one's fields. */
function connectionKey(connection: CardConnection): number {
  const known = keys.get(connection);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(connection, lastKey);
  return lastKey;
}

const StoppedCard = ({ title, message }: { readonly title: string; readonly message: string }): ReactNode => (
  <div className="error-state" role="alert">
    <div>
      <h3 className="heading">{title} stopped</h3>
      <p>The card threw an error and nothing of its own caught it.</p>
      <pre>{message}</pre>
    </div>
  </div>
);
