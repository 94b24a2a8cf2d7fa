import { AutoGrid, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import type { PointsSettings } from '../../../../src/views/admin/settings-view.ts';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useChange } from '../state/use-change.ts';

/** The points of one rule, and those that it gives as long as nobody knows. */
export function Points({ row }: { readonly row: PointsSettings }) {
  const { save, isBusy, problem } = useChange();
  const put = (points: number, whenUnknown: number) => {
    if (points === row.points && whenUnknown === row.whenUnknown) return;
    save(row.mark, { kind: 'setPoints', at: row.at, points, whenUnknown });
  };
  return (
    <Flex direction="column" gap="xs">
      <Text>
        <Text inline={true} format={{ fontWeight: 'demibold' }}>
          {row.label}
        </Text>
        {row.says === row.label ? '' : ` · ${row.says}`}
      </Text>
      <AutoGrid columnWidth={180} gap="sm" flexible={true}>
        <NumberInput
          label={`Points for “${row.label}”`}
          name={`${row.at}-points`}
          precision={0}
          readOnly={isBusy}
          value={row.points}
          onChange={(points) => put(points ?? 0, row.whenUnknown)}
        />
        <NumberInput
          label={`“${row.label}” while not known`}
          name={`${row.at}-unknown`}
          precision={0}
          readOnly={isBusy}
          value={row.whenUnknown}
          onChange={(unknown) => put(row.points, unknown ?? 0)}
        />
      </AutoGrid>
      <NotesAt at={row.at} />
      {problem !== null && <SmallProblem problem={problem} />}
    </Flex>
  );
}
