import { Flex, Text } from '@hubspot/ui-extensions';
import type { FactSettings } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** What each option of the field means; one that means nothing leaves the fact unknown. */
export function FactValues({ fact }: { readonly fact: FactSettings }) {
  const { crm } = useSettings().settings;
  const { save, isBusy, problem } = useChange();
  const meaningOf = Object.fromEntries(fact.values.map(({ value, means }) => [value, means]));
  const put = (value: string, means: string | null) =>
    save(fact.mark, {
      kind: 'mapFact',
      fact: fact.id,
      field: fact.field,
      values: { ...meaningOf, [value]: means },
    });
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{`What each option of ${crm} means`}</Text>
      <Fold items={fact.values} most={10} what="options" gap="xs">
        {({ value, label, means }) => (
          <Choose
            key={value}
            label={label}
            name={`${fact.at}-value-${value}`}
            choices={fact.meanings}
            value={means}
            none="Nothing: not known"
            disabled={isBusy}
            onChoose={(meaning) => put(value, meaning)}
          />
        )}
      </Fold>
      {problem !== null && <SmallProblem problem={problem} />}
    </Flex>
  );
}
