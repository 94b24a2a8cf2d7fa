import { RemoteRenderer } from '@remote-ui/react/host';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type CardHost, CardHostProvider, OverlayRegistry } from '../components/card-host.ts';
import { previewRecord } from '../components/fire.ts';
import type { CardListing, PreviewSetup } from '../shared/api.ts';
import type { CardContext } from '../shared/card-protocol.ts';
import { objectKind } from '../shared/objects.ts';
import { type CardConnection, connectCard } from './card-connection.ts';
import { cardController } from './card-controller.ts';
import { cardPage } from './card-page.ts';
import type { CardPlace } from './card-place.ts';
import { recordPath } from './route.ts';
import { serverApi } from './server-api.ts';
import { useToast } from './toasts.tsx';

const controller = cardController();

/** Runs one card and draws what it says. */
export function CardFrame({
  card,
  place,
}: {
  readonly card: CardListing;
  readonly place: CardPlace;
}): ReactNode {
  const { setup, record, version, build } = place;
  const host = useCardHostOf(place);
  const toast = useToast();
  const [connection, setConnection] = useState<CardConnection | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const latest = useRef({ host, place, toast });
  latest.current = { host, place, toast };

  useEffect(() => {
    setStopped(null);
    const onStopped = (message: string): void => {
      previewRecord().errors.push(message);
      setStopped(message);
    };
    const page = cardPage(record, () => latest.current, onStopped);
    const url = `/cards/${encodeURIComponent(card.id)}.js?build=${build}`;
    const started = connectCard(url, contextOf(card, setup, record), page, onStopped);
    setConnection(started);
    return () => started.stop();
  }, [card, setup, record, build]);
  useEffect(() => connection?.recordChanged(), [connection, version]);

  if (stopped !== null) return <StoppedCard title={card.title} message={stopped} />;
  return (
    <CardHostProvider value={host}>
      <div className={`card-content at-${card.location === 'crm.record.tab' ? 'tab' : 'sidebar'}`}>
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

function useCardHostOf({ setup, record, version, go, refresh }: CardPlace): CardHost {
  const toast = useToast();
  const [overlays] = useState(() => new OverlayRegistry());
  const actions = useRef({ go, refresh, toast });
  actions.current = { go, refresh, toast };
  return useMemo(
    () => ({
      overlays,
      portalId: setup.portalId,
      record: { objectName: record.objectName, id: record.id },
      version,
      openRecord: (objectName, id) => actions.current.go(recordPath(objectName, id)),
      tell: (tone, title, message) => actions.current.toast({ tone, title, message }),
      readFields: (objectName, id, names) => serverApi.fields({ objectName, id }, names),
      writeField: async (objectName, id, values) => {
        const outcome = await serverApi.write({ objectName, id }, values);
        if (outcome.ok) actions.current.refresh();
        return outcome;
      },
    }),
    [overlays, setup.portalId, record.objectName, record.id, version],
  );
}

function contextOf(card: CardListing, setup: PreviewSetup, record: CardPlace['record']): CardContext {
  const { user, portalId, timeZone } = setup;
  return {
    location: card.location,
    crm: { objectId: Number(record.id), objectTypeId: objectKind(record.objectName).typeId },
    user: {
      ...user,
      emails: [user.email],
      roles: [],
      teams: [],
      locale: 'en-us',
      language: 'en',
      permissions: [],
    },
    portal: { id: portalId, timezone: timeZone },
    variables: {},
    extension: { appId: 1, appName: 'Plumbline', cardTitle: card.title },
  };
}
