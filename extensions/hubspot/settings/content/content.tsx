import { useState } from 'react';
import { Flex, Text, ToggleGroup } from '@hubspot/ui-extensions';
import type { ContentSettings } from '../../../../src/views/admin/settings-view.ts';
import { LongList } from '../parts/long-list.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { ContentRow } from './content-row.tsx';
import { ImportForm } from './import-form.tsx';

const KINDS = [
  { value: 'section', label: 'Battle-card sections', what: 'sections' },
  { value: 'objection', label: 'Objections', what: 'objections' },
  { value: 'claim', label: 'Claims', what: 'claims' },
] as const;

type Kind = (typeof KINDS)[number]['value'];

const kindOf = ({ at }: ContentSettings): string => at.slice(0, at.indexOf('/'));

/** What cards say: sections, objections and claims; a draft stands on no card before its owner approves it. */
export function Content() {
  const { content } = useSettings().settings;
  const [kind, setKind] = useState<Kind>('section');
  const rows = content.filter((row) => kindOf(row) === kind);
  const what = KINDS.find(({ value }) => value === kind)?.what ?? 'rows';
  const drafts = rows.filter((row) => row.status === 'draft');
  return (
    <Flex direction="column" gap="md">
      <ToggleGroup
        label="What to look at"
        name="content-kind"
        toggleType="radioButtonList"
        inline={true}
        options={KINDS.map(({ value, label }) => ({ value, label }))}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
      />
      <Text>
        {rows.length === 0
          ? `There are no ${what} yet.`
          : `${rows.length} ${what}, of which ${drafts.length} wait for approval and stand on no card.`}
      </Text>
      <LongList key={kind} items={rows} what={what} textOf={({ title, text }) => `${title} ${text}`}>
        {(row) => <ContentRow key={row.at} row={row} />}
      </LongList>
      <ImportForm />
    </Flex>
  );
}
