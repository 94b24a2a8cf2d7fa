import { AutoGrid, Button, Flex } from '@hubspot/ui-extensions';
import type { ComparisonForm } from '../../../../src/views/admin/settings-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { withFact, withOperator } from './draft.ts';
import { ValueControl } from './value-control.tsx';

interface Props {
  readonly at: string;
  readonly index: number;
  readonly row: ComparisonForm;
  readonly missing: Readonly<Record<string, string>>;
  readonly onChange: (row: ComparisonForm) => void;
  /** Null for the last row that is left. */
  readonly onRemove: (() => void) | null;
}

/** One comparison: a fact, how it is compared, and with what. */
export function ComparisonRow({ at, index, row, missing, onChange, onRemove }: Props) {
  const { facts } = useSettings().settings.choices;
  const fact = facts.find(({ id }) => id === row.fact);
  const operator = fact?.operators.find(({ id }) => id === row.operator);
  const name = `${at}-${index}`;
  return (
    <Flex direction="column" gap="xs">
      <AutoGrid columnWidth={200} gap="sm" flexible={true}>
        <Choose
          label={index === 0 ? 'Fact' : `Fact of row ${index + 1}`}
          name={`${name}-fact`}
          choices={facts.map(({ id, label, note }) => ({ id, label, note }))}
          value={row.fact || null}
          wanted={missing[`fact-${index}`] ?? null}
          onChoose={(id) => onChange(withFact(row, id ?? '', facts))}
        />
        {fact !== undefined && (
          <Choose
            label={index === 0 ? 'How' : `How in row ${index + 1}`}
            name={`${name}-operator`}
            choices={fact.operators.map(({ id, label }) => ({ id, label, note: null }))}
            value={row.operator || null}
            wanted={missing[`operator-${index}`] ?? null}
            onChoose={(id) => onChange(withOperator(row, id ?? '', facts))}
          />
        )}
        {fact !== undefined && operator !== undefined && (
          <ValueControl
            key={`${fact.id}/${operator.input}`}
            name={`${name}-value`}
            row={index}
            fact={fact}
            operator={operator}
            value={row.value}
            wanted={missing[`value-${index}`] ?? null}
            onChange={(value) => onChange({ ...row, value })}
          />
        )}
      </AutoGrid>
      {fact?.filled != null && <ToneLine line={fact.filled} />}
      {onRemove !== null && (
        <Flex direction="row">
          <Button size="xs" variant="transparent" onClick={onRemove}>
            {`Remove row ${index + 1}`}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
