import { hubspot } from '@hubspot/ui-extensions';
import { CardStates } from '../cards/parts/card-states.tsx';
import { useReading } from '../cards/state/use-reading.ts';
import { Settings } from './parts/settings.tsx';
import { OpenSettings } from './state/open-settings.tsx';

hubspot.extend<'settings'>(() => <SettingsPage />);

/** The settings page: what do our stages ask? */
export function SettingsPage() {
  const read = useReading('readSettings', { count: true });
  return (
    <CardStates read={read} what="your pipelines, your fields and how far they are filled in">
      {({ settings }) => (
        <OpenSettings settings={settings} read={read}>
          <Settings />
        </OpenSettings>
      )}
    </CardStates>
  );
}
