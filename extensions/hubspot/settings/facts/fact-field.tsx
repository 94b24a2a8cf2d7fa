import { Flex } from '@hubspot/ui-extensions';
import type { FactSettings } from '../../../../src/views/admin/settings-view.ts';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** The field that carries a fact; another one starts with values that say the same word. */
export function FactField({ fact }: { readonly fact: FactSettings }) {
  const { crm } = useSettings().settings;
  const { save, isBusy, problem } = useChange();
  return (
    <Flex direction="column" gap="xs">
      <Choose
        label={`Field of ${crm} for “${fact.label}”`}
        name={`${fact.at}-field`}
        choices={fact.fields}
        value={fact.field}
        none="No field"
        disabled={isBusy}
        onChoose={(field) => save(fact.mark, { kind: 'mapFact', fact: fact.id, field, values: {} })}
      />
      {problem !== null && <SmallProblem problem={problem} />}
    </Flex>
  );
}
