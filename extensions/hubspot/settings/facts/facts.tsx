import { Flex, Text } from '@hubspot/ui-extensions';
import { LongList } from '../parts/long-list.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { AddFact } from './add-fact.tsx';
import { Fact } from './fact.tsx';

/** What rules may speak of: each fact with the field that carries it, and how far that is filled in. */
export function Facts() {
  const { facts, crm } = useSettings().settings;
  return (
    <Flex direction="column" gap="md">
      <Text>{`A fact is something that rules may speak of. Its value comes from a field of ${crm}.`}</Text>
      <LongList items={facts} what="facts" textOf={({ label, kind }) => `${label} ${kind}`}>
        {(fact) => <Fact key={fact.at} fact={fact} />}
      </LongList>
      <AddFact />
    </Flex>
  );
}
