import { useState } from 'react';
import { Flex, Input, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import type { FactSettings } from '../../../../src/views/admin/settings-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { useChange } from '../state/use-change.ts';

/** What a fact is called and means. */
export function FactForm({ fact }: { readonly fact: FactSettings }) {
  const { save, isBusy, problem } = useChange();
  const [label, setLabel] = useState(fact.label);
  const [means, setMeans] = useState(fact.means ?? '');
  const put = () =>
    save(fact.mark, { kind: 'setFact', fact: fact.id, label: label.trim(), means: means.trim() || null });
  return (
    <Flex direction="column" gap="xs">
      <Input
        label={`Name of “${fact.label}”`}
        name={`${fact.at}-label`}
        value={label}
        onChange={setLabel}
        onInput={setLabel}
      />
      <TextArea
        label={`What “${fact.label}” means`}
        name={`${fact.at}-means`}
        description="One sentence that two people would read in the same way."
        rows={2}
        value={means}
        onChange={setMeans}
        onInput={setMeans}
      />
      {problem !== null && <Problem problem={problem} />}
      <Flex direction="row">
        <LoadingButton size="xs" variant="secondary" loading={isBusy} onClick={put}>
          Save name and meaning
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
