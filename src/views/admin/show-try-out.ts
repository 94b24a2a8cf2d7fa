import type { CriterionStatus } from '../../core/stages/review.ts';
import type { Tone, TonedLine } from '../parts.ts';
import { plainNumber } from '../words.ts';
import type { TryOutView } from './settings-view.ts';

/** One criterion that a move to the next stage asks, on one deal; hidden where whoever looks may not see what it reads. */
export interface AskedToShow {
  readonly id: string;
  /** The stage that it is asked for to enter; null where it is asked for to leave the deal’s own. */
  readonly enters: string | null;
  readonly label: string;
  readonly says: string;
  readonly level: 'observe' | 'warn' | 'block';
  readonly state: CriterionStatus['state'] | 'hidden';
}

/** A deal’s fit; the score is null where not enough is known. */
export interface FitToTry {
  readonly score: number | null;
  readonly tier: string | null;
}

/** A deal as the draft and as the published model see it; null where a model has no such stage, or nothing is published. */
export interface DealToTry {
  readonly name: string;
  readonly stage: string;
  readonly draft: readonly AskedToShow[] | null;
  readonly published: readonly AskedToShow[] | null;
  readonly draftFit: FitToTry | null;
  readonly publishedFit: FitToTry | null;
}

/** What is tried: one deal, and the open deals that were looked at. */
export interface TryOutToShow {
  readonly deal: DealToTry;
  readonly deals: readonly DealToTry[];
  /** How many deals are open, as far as they were counted. */
  readonly open: number;
  readonly isAll: boolean;
}

/** What a draft would change, criterion by criterion, and for the open pipeline. */
export function showTryOut({ deal, deals, open, isAll }: TryOutToShow): TryOutView {
  return {
    title: `${deal.name} · ${deal.stage}`,
    headline: headline(deal),
    rows: rowsOf(deal),
    fit: fitLine(deal),
    pipeline: { headline: pipelineLine(deals, open, isAll), rows: stoppingRows(deals) },
  };
}

const isOpen = ({ state }: AskedToShow): boolean => state === 'missing' || state === 'not_met';
const stops = (one: AskedToShow): boolean => isOpen(one) && one.level !== 'observe';
const mayMove = (asked: readonly AskedToShow[] | null): boolean => asked !== null && !asked.some(stops);

function headline({ draft, published }: DealToTry): TonedLine {
  if (draft === null)
    return { text: 'The draft has no such stage: it asks nothing of this deal.', tone: 'warn' };
  if (draft.length === 0)
    return { text: 'With this draft nothing is asked to move on from this stage.', tone: 'info' };
  const now = lacking(draft);
  const was = published === null ? now : lacking(published);
  const entered = draft.find(({ enters }) => enters !== null)?.enters ?? null;
  const parts = [
    compared('to leave this stage', draft.filter(isToLeave), published?.filter(isToLeave)),
    ...(entered === null
      ? []
      : [compared(`to enter ${entered}`, draft.filter(isToEnter), published?.filter(isToEnter))]),
  ];
  return {
    text: `With this draft ${parts.join('; ')}.`,
    tone: now > was ? 'warn' : now < was ? 'good' : 'neutral',
  };
}

const isToLeave = ({ enters }: AskedToShow): boolean => enters === null;
const isToEnter = (one: AskedToShow): boolean => !isToLeave(one);

/** `3 of 6 are missing to leave this stage (as published, 2 of 5)`: counted as the card counts them. */
function compared(
  doing: string,
  draft: readonly AskedToShow[],
  published: readonly AskedToShow[] | undefined,
): string {
  const is = draft.length === 0 ? `nothing is asked ${doing}` : `${missingOf(draft)} missing ${doing}`;
  if (published === undefined) return is;
  return `${is} (as published, ${published.length === 0 ? 'nothing' : `${lacking(published)} of ${published.length}`})`;
}

function missingOf(asked: readonly AskedToShow[]): string {
  const count = lacking(asked);
  return count === 0
    ? `none of ${asked.length} is`
    : `${count} of ${asked.length} ${count === 1 ? 'is' : 'are'}`;
}

const lacking = (asked: readonly AskedToShow[]): number => asked.filter(isOpen).length;

const words: Readonly<Record<AskedToShow['state'], string>> = {
  met: 'met',
  missing: 'missing',
  not_met: 'not met',
  waived: 'waived',
  hidden: 'not visible to you',
};

function rowsOf({ draft, published }: DealToTry): TryOutView['rows'] {
  const [now, before] = [draft ?? [], published ?? []];
  const gone = before.filter(({ id }) => !now.some((one) => one.id === id));
  return [...now, ...gone].map((asked) => {
    const { id, says } = asked;
    const [is, was] = [now, before].map((list) => list.find((one) => one.id === id));
    return { label: labelOf(asked), says, published: said(was), draft: said(is), tone: toneOf(was, is) };
  });
}

/** The same thing may be asked for to leave one stage and to enter the next. */
const labelOf = ({ label, enters }: AskedToShow): string =>
  enters === null ? label : `To enter ${enters}: ${label}`;

const said = (one: AskedToShow | undefined): string =>
  one ? `${words[one.state]} (${one.level})` : 'not asked';

function toneOf(was: AskedToShow | undefined, is: AskedToShow | undefined): Tone {
  const before = was !== undefined && stops(was);
  const now = is !== undefined && stops(is);
  if (now && !before) return 'warn';
  return before && !now ? 'good' : 'neutral';
}

function fitLine({ draftFit, publishedFit }: DealToTry): string | null {
  if (!draftFit) return null;
  if (!publishedFit) return `Fit: ${fitText(draftFit)}.`;
  const [now, before] = [fitText(draftFit), fitText(publishedFit)];
  return now === before ? `Fit: ${now}, as published.` : `Fit: ${now}; as published ${before}.`;
}

function fitText({ score, tier }: FitToTry): string {
  if (score === null) return 'not enough known';
  return tier === null ? plainNumber(score) : `${plainNumber(score)}, tier ${tier}`;
}

function pipelineLine(deals: readonly DealToTry[], open: number, isAll: boolean): string {
  if (deals.length === 0) return 'There are no open deals to try it on.';
  const of =
    deals.length === open && isAll
      ? `Of ${deals.length} open deals`
      : `Of the newest ${deals.length} of ${isAll ? open : `more than ${open}`} open deals`;
  const now = deals.filter(({ draft }) => mayMove(draft)).length;
  if (deals.every(({ published }) => published === null))
    return `${of}, ${now} have what their stage asks with this draft.`;
  const before = deals.filter(({ published }) => mayMove(published)).length;
  return `${of}, ${before} have what their stage asks as published, ${now} with this draft.`;
}

/** The criteria that stop most, of the draft first. */
function stoppingRows(deals: readonly DealToTry[]): TryOutView['pipeline']['rows'] {
  const counts = new Map<string, { label: string; draft: number; published: number }>();
  const count = (deal: DealToTry, of: 'draft' | 'published'): void => {
    for (const one of (deal[of] ?? []).filter(stops)) {
      const there = counts.get(one.id) ?? { label: `${deal.stage}: ${labelOf(one)}`, draft: 0, published: 0 };
      counts.set(one.id, { ...there, [of]: there[of] + 1 });
    }
  };
  for (const deal of deals) {
    count(deal, 'published');
    count(deal, 'draft');
  }
  return [...counts.values()]
    .toSorted((a, b) => b.draft - a.draft || b.published - a.published)
    .slice(0, 8)
    .map(({ label, draft, published }) => ({
      label,
      text: `open on ${draft} with this draft, on ${published} as published`,
    }));
}
