import type { Estimate } from '../../../core/evidence/estimate.ts';
import { withInterval } from '../../../views/evidence/figure-words.ts';
import { tableLines } from '../report/table-text.ts';
import type { Judgement } from './judgement.ts';
import type { Proposed } from './propose.ts';
import type { TodaysCard } from './todays-card.ts';

/** What people chose and what the past says are two things, side by side on the same records. */
export function scoreLines(
  judgement: Judgement,
  { learned, card }: Proposed,
  today: TodaysCard | null,
): readonly string[] {
  const rows = [
    ...intent(judgement, today),
    ...(judgement.proposal ? [['History: what the past proposes', ...parted(judgement.proposal)]] : []),
    ...logistic(judgement),
  ];
  const tried =
    learned.crossValidated.value === null || card === null
      ? []
      : [
          `Within what was learned from, it was tried out on parts that it had not seen: ${withInterval(learned.crossValidated)}.`,
        ];
  return [
    ...tableLines({
      caption: 'How often a won record outscores a lost one, all on the records that were kept apart',
      columns: ['', 'Chance (95%)', 'Without a score'],
      rows,
      empty: 'Nothing could be held against them.',
    }),
    ...(judgement.today?.why ?? []),
    ...tried,
  ];
}

function intent({ today: chosen }: Judgement, today: TodaysCard | null): readonly (readonly string[])[] {
  return chosen && today
    ? [[`Intent: ${chosen.label}, as ${today.shown} has it`, ...parted(chosen.parting)]]
    : [];
}

const parted = ({
  auc,
  abstained,
}: {
  readonly auc: Estimate;
  readonly abstained: number;
}): readonly string[] => [withInterval(auc), String(abstained)];

function logistic({ evidence }: Judgement): readonly (readonly string[])[] {
  const rival = evidence.baselines.logistic;
  return rival
    ? [[`A logistic regression on ${rival.on ?? 'the same columns'}`, withInterval(rival.auc), '0']]
    : [];
}
