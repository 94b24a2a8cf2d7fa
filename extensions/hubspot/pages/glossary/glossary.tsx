import { useState } from 'react';
import { Accordion, Button, Flex, SearchInput, Text, Tile } from '@hubspot/ui-extensions';
import type {
  GlossaryEntry,
  GlossaryGroup,
  GlossaryView,
} from '../../../../src/views/admin/glossary-view.ts';
import { LeadLine } from '../../cards/parts/tone.tsx';
import { Entry } from './entry.tsx';

interface Props {
  readonly glossary: GlossaryView;
  /** The entry at which it was opened; null where it was not opened at one. */
  readonly term: string | null;
}

/** Every definition, in its group, with a search over all of them. */
export function Glossary({ glossary, term }: Props) {
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = (entry: GlossaryEntry) => words.every((word) => entry.search.includes(word));
  const groups = glossary.groups.map((group) => ({ ...group, entries: group.entries.filter(isFound) }));
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <LeadLine line={glossary.headline} />
        <Text>{glossary.line}</Text>
      </Flex>
      <AskedFor glossary={glossary} term={term} />
      <SearchInput
        label="Search the words"
        name="glossary-search"
        value={search}
        onChange={setSearch}
        onInput={setSearch}
      />
      {shown.length === 0 && (
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text>{`Nothing is called “${search.trim()}”.`}</Text>
          <Button size="xs" variant="secondary" onClick={() => setSearch('')}>
            Show everything
          </Button>
        </Flex>
      )}
      {shown.map((group, index) => (
        <Group
          key={`${group.id} ${words.length > 0}`}
          group={group}
          isOpen={words.length > 0 || index === 0}
        />
      ))}
    </Flex>
  );
}

/** The word that somebody came for stands before all others. */
function AskedFor({ glossary, term }: Props) {
  const entry = glossary.groups.flatMap(({ entries }) => entries).find(({ id }) => id === term);
  if (entry === undefined) return null;
  return (
    <Tile>
      <Entry entry={entry} />
    </Tile>
  );
}

function Group({ group, isOpen }: { readonly group: GlossaryGroup; readonly isOpen: boolean }) {
  return (
    <Accordion title={`${group.title} (${group.entries.length})`} size="sm" defaultOpen={isOpen}>
      <Flex direction="column" gap="md">
        {group.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Flex>
    </Accordion>
  );
}
