import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useExtensionActions } from '@hubspot/ui-extensions';
import type { SettingsView } from '../../../../src/views/admin/settings-view.ts';
import type { SettingsReply } from '../../../../src/wire/admin-reply.ts';
import { useCall } from '../../cards/call/use-call.ts';
import type { Call } from '../../cards/call/requests.ts';
import type { Read } from '../../cards/state/use-reading.ts';

/** The settings as they were read last, with the ways to ask and to show what came of it. */
export interface SettingsInUse {
  readonly settings: SettingsView;
  readonly call: Call;
  /** Shows the page as a change left it, and says what happened. */
  readonly take: (reply: SettingsReply) => void;
  readonly readAgain: () => void;
  readonly isReading: boolean;
}

const Context = createContext<SettingsInUse | null>(null);

interface Props {
  readonly settings: SettingsView;
  readonly read: Read<SettingsReply>;
  readonly children: ReactNode;
}

/** Gives the settings to everything below. */
export function OpenSettings({ settings, read, children }: Props) {
  const call = useCall();
  const { addAlert } = useExtensionActions<'settings'>();
  const { replace, readAgain, reading } = read;
  const isReading = reading.status === 'ready' && reading.isReading;
  const take = useCallback(
    (reply: SettingsReply) => {
      replace((before) => (isOlder(reply.settings, before.settings) ? before : reply));
      if (reply.said !== null) addAlert({ type: 'success', message: reply.said });
    },
    [replace, addAlert],
  );
  const inUse = useMemo(
    () => ({ settings, call, take, readAgain, isReading }),
    [settings, call, take, readAgain, isReading],
  );
  return <Context.Provider value={inUse}>{children}</Context.Provider>;
}

/** Two changes at once may be answered in another order than they were made. */
const isOlder = (one: SettingsView, other: SettingsView): boolean =>
  one.base < other.base || (one.base === other.base && one.revision !== 0 && one.revision < other.revision);

/** The settings that the page shows. */
export function useSettings(): SettingsInUse {
  const inUse = useContext(Context);
  if (inUse === null) throw new Error('A part of the settings page is drawn outside of it.');
  return inUse;
}
