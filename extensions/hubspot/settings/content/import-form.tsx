import { useState } from 'react';
import { Accordion, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import type { ImportContent } from '../../../../src/wire/admin-request.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

type What = ImportContent['what'];

const WHAT = [
  { id: 'sections', label: 'Battle-card sections', note: null },
  { id: 'objections', label: 'Objections', note: null },
  { id: 'claims', label: 'Claims', note: null },
] as const;

/**
 * Takes rows of a table into the draft. They are pasted: HubSpot’s own control for files is experimental, and a page
 * may not use it (rule no-experimental-imports of HubSpot’s lint preset).
 */
export function ImportForm() {
  const { settings, call } = useSettings();
  const { act, isBusy, problem } = useChange();
  const [what, setWhat] = useState<What>('objections');
  const [csv, setCsv] = useState('');
  const { base, revision } = settings;
  const take = () =>
    act(
      () => call('importContent', { base, revision, what, csv }),
      () => setCsv(''),
    );
  return (
    <Accordion title="Import from a table" size="sm">
      <Flex direction="column" gap="sm">
        <Text>
          Copy the rows out of your table, header included. Everything that is taken over is a draft; when one
          row is not right, none is taken.
        </Text>
        <Choose
          label="What the rows are"
          name="import-what"
          choices={WHAT}
          value={what}
          onChoose={(id) => setWhat((id ?? what) as What)}
        />
        <Text>{`The first line names the columns, in any order: ${settings.importColumns[what].join(', ')}.`}</Text>
        <TextArea
          label="Rows as CSV"
          name="import-csv"
          rows={6}
          value={csv}
          onChange={setCsv}
          onInput={setCsv}
        />
        {problem !== null && <Problem problem={problem} />}
        <Flex direction="row">
          <LoadingButton
            size="sm"
            variant="secondary"
            loading={isBusy}
            disabled={csv.trim() === ''}
            onClick={take}
          >
            Take the rows over as drafts
          </LoadingButton>
        </Flex>
      </Flex>
    </Accordion>
  );
}
