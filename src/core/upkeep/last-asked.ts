import { daysBetween, type CalendarDate } from '../../base/calendar.ts';
import type { MessagingFile } from '../enablement/model.ts';
import type { Scorecard } from '../icp/model.ts';
import type { StagesFile } from '../stages/model.ts';

/** After so many days it is asked again whether something is wrong. */
export const askAgainAfterDays = 180;

/** Something of the model that may turn out wrong, where it stands, and when that was last asked. */
export interface Asked {
  readonly part: 'icp' | 'stages' | 'messaging';
  /** Steps from the top of its file to it. */
  readonly path: readonly (string | number)[];
  /** What it belongs to, for people: `Company fit`, `Discovery`, `Messages`. */
  readonly where: string;
  readonly label: string;
  /** What would have to be true for it to be wrong; null where nobody has said. */
  readonly wrongIf: string | null;
  readonly askedOn: CalendarDate | null;
}

/** The parts of a model that say what would make them wrong. */
export interface AskedParts {
  readonly scorecards: readonly Scorecard[];
  readonly stages: StagesFile | null;
  readonly messaging: MessagingFile | null;
}

/** Every criterion, disqualifier and message, in the order of the files. */
export function everythingAsked({ scorecards, stages, messaging }: AskedParts): readonly Asked[] {
  return [...scorecards.flatMap(ofScorecard), ...ofStages(stages), ...ofMessages(messaging)];
}

interface MayBeWrong {
  readonly wrongIf?: string | undefined;
  readonly askedOn?: CalendarDate | undefined;
}

const asked = (of: Omit<Asked, 'wrongIf' | 'askedOn'>, { wrongIf, askedOn }: MayBeWrong): Asked => ({
  ...of,
  wrongIf: wrongIf ?? null,
  askedOn: askedOn ?? null,
});

function ofScorecard(scorecard: Scorecard, at: number): readonly Asked[] {
  return (['criteria', 'disqualifiers'] as const).flatMap((list) =>
    scorecard[list].map((rule, index) =>
      asked(
        {
          part: 'icp',
          path: ['scorecards', at, list, index],
          where: scorecard.label,
          label: rule.label,
        },
        rule,
      ),
    ),
  );
}

function ofStages(stages: StagesFile | null): readonly Asked[] {
  return (stages?.pipelines ?? []).flatMap((pipeline, at) =>
    pipeline.stages.flatMap((stage, place) =>
      (['entry', 'exit'] as const).flatMap((side) =>
        stage[side].map((criterion, index) =>
          asked(
            {
              part: 'stages',
              path: ['pipelines', at, 'stages', place, side, index],
              where: `${stage.label}, to ${side === 'entry' ? 'enter' : 'leave'}`,
              label: criterion.label,
            },
            criterion,
          ),
        ),
      ),
    ),
  );
}

const ofMessages = (messaging: MessagingFile | null): readonly Asked[] =>
  (messaging?.messages ?? []).map((message, index) =>
    asked({ part: 'messaging', path: ['messages', index], where: 'Messages', label: message.text }, message),
  );

/** Whether it is time to ask, or to ask again; without a day only what was never asked is due. */
export function isDue({ wrongIf, askedOn }: Asked, today: CalendarDate | null): boolean {
  if (wrongIf === null || askedOn === null) return true;
  return today !== null && daysBetween(askedOn, today) > askAgainAfterDays;
}

/** What nobody has said yet how it could be wrong, then what was never asked, then what was asked longest ago. */
export function oldestFirst(all: readonly Asked[]): readonly Asked[] {
  const rank = ({ wrongIf, askedOn }: Asked): string =>
    wrongIf === null ? '' : askedOn === null ? '0' : askedOn;
  return all
    .map((one, place) => ({ one, place, by: rank(one) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.place - b.place))
    .map(({ one }) => one);
}
