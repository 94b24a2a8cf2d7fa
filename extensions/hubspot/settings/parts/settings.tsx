import { type ReactNode, useState } from 'react';
import { Button, Flex, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import { LeadLine } from '../../cards/parts/tone.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { Content } from '../content/content.tsx';
import { Facts } from '../facts/facts.tsx';
import { Scorecards } from '../fit/scorecards.tsx';
import { Publish } from '../publish/publish.tsx';
import { Rules } from '../rules/rules.tsx';
import { Stages } from '../stages/stages.tsx';
import { TryOut } from '../try/try-out.tsx';

const PARTS: readonly { readonly id: string; readonly title: string; readonly show: () => ReactNode }[] = [
  { id: 'stages', title: 'Stages', show: () => <Stages /> },
  { id: 'facts', title: 'Facts', show: () => <Facts /> },
  { id: 'fit', title: 'Fit', show: () => <Scorecards /> },
  { id: 'content', title: 'Content', show: () => <Content /> },
  { id: 'rules', title: 'Rules', show: () => <Rules /> },
  { id: 'try', title: 'Try it', show: () => <TryOut /> },
  { id: 'publish', title: 'Publish', show: () => <Publish /> },
];

/** What is not published yet, and the page's parts; a part that was opened keeps what was typed into it. */
export function Settings() {
  const { settings, readAgain, isReading } = useSettings();
  const [selected, setSelected] = useState('stages');
  const [opened, setOpened] = useState<readonly string[]>(['stages']);
  const select = (id: string) => {
    setSelected(id);
    setOpened((before) => (before.includes(id) ? before : [...before, id]));
  };
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <LeadLine line={settings.headline} />
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text variant="microcopy">{settings.published}</Text>
          <Button variant="transparent" size="xs" disabled={isReading} onClick={readAgain}>
            {isReading ? 'Reading…' : 'Read again'}
          </Button>
        </Flex>
      </Flex>
      <Tabs selected={selected} onSelectedChange={select}>
        {PARTS.map(({ id, title, show }) => (
          <Tab key={id} tabId={id} title={titled(title, id, settings.changes.length)}>
            {opened.includes(id) ? show() : null}
          </Tab>
        ))}
      </Tabs>
    </Flex>
  );
}

const titled = (title: string, id: string, changes: number): string =>
  id === 'publish' && changes > 0 ? `${title} (${changes})` : title;
