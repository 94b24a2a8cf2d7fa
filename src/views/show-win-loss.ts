import { addDays, writtenDay, type CalendarDate } from '../base/calendar.ts';
import { writtenMoney } from '../core/condition/written-value.ts';
import type { BattleCardFile } from '../core/enablement/model.ts';
import type { Asking } from '../core/win-loss/asking.ts';
import type { WinLossFile } from '../core/win-loss/model.ts';
import type { Closing, WinLossRecord } from '../core/win-loss/record.ts';
import type { TonedLine } from './parts.ts';
import { questionsAfterLoss, questionsAfterWin, type Prefill } from './win-loss-questions.ts';
import type { WinLossView } from './win-loss-view.ts';
import { dayAndAge, howLongAgo, sentence, stopped } from './words.ts';

/** Everything the win/loss card is made of. */
export interface WinLossToShow {
  readonly file: WinLossFile;
  readonly cards: readonly BattleCardFile[];
  /** The last closing; null while the deal was never closed. */
  readonly closing: Closing | null;
  readonly earlier: readonly { readonly closing: Closing; readonly record: WinLossRecord | null }[];
  /** Null with a deal that was never closed. */
  readonly asking: Asking | null;
  readonly record: WinLossRecord | null;
  readonly prefill: Prefill;
  readonly stageLabelOf: (stage: string) => string;
  readonly tierLabelOf: (tier: string) => string;
  readonly amount: { readonly amount: number; readonly currency: string } | 'notVisible' | null;
  /** The first tier that was kept, and whether that was when the deal was created. */
  readonly firstTier: { readonly tier: string; readonly whenCreated: boolean } | null;
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  /** The CRM's own fields that the answers went into, by label. */
  readonly alsoIn: readonly string[];
  readonly today: CalendarDate;
}

/** The form at close, or what was saved, or why nothing is asked. */
export function showWinLoss(shown: WinLossToShow): WinLossView {
  const { closing } = shown;
  const state = stateOf(shown);
  return {
    state,
    headline: headline(shown, state),
    noted: closing === null ? null : noted(shown, closing),
    closing: closing?.id ?? null,
    won: closing?.won ?? false,
    questions: closing === null || closing.reopened ? [] : questions(shown, closing),
    notARealLoss: shown.file.didInstead.find((one) => one.outcome === 'not_a_real_loss')?.id ?? null,
    saved: shown.record ? savedLines(shown, shown.record) : [],
    savedLine: shown.record ? savedLine(shown, shown.record) : null,
    earlier: shown.earlier.map((one) => earlierLine(one.closing, one.record, shown)),
    owners: shown.owners,
    revision: shown.record?.revision ?? 0,
  };
}

function stateOf(shown: WinLossToShow): WinLossView['state'] {
  if (shown.closing === null || shown.closing.reopened || shown.asking === null) return 'open';
  if (shown.asking.ask) return 'ask';
  if (shown.record !== null) return 'saved';
  return shown.asking.why === 'put_off' ? 'put_off' : 'not_asked';
}

function questions(shown: WinLossToShow, closing: Closing): WinLossView['questions'] {
  const prefill = shown.record ? { ...shown.prefill, reasonField: null } : shown.prefill;
  const ask = closing.won ? questionsAfterWin : questionsAfterLoss;
  const asked = ask(shown.file, shown.cards, prefill);
  return shown.record
    ? asked.map((question) => answered(question, shown.record as WinLossRecord, shown.file))
    : asked;
}

/** For correcting: what was answered stands in the form. */
function answered(
  question: WinLossView['questions'][number],
  record: WinLossRecord,
  file: WinLossFile,
): WinLossView['questions'][number] {
  const given: Record<string, readonly (string | null)[]> = {
    considered: record.considered,
    whichVendor: [record.competitor],
    didInstead: [file.didInstead.find((one) => one.outcome === record.outcome)?.id ?? null],
    decided: [record.primaryReason],
    mainReason: [record.primaryReason],
    howKnown: [record.howKnown],
    wouldHaveChanged: [record.wouldHaveChanged],
  };
  const chosen = (given[question.id] ?? []).filter((value) => value !== null);
  const note = record.notes[question.id];
  return {
    ...question,
    prefilled: chosen,
    prefilledFrom: null,
    ...(note === undefined ? {} : { prefilledNote: note }),
    ...(question.alsoMattered > 0 && record.contributing.length > 0
      ? { alsoPrefilled: record.contributing }
      : {}),
  };
}

function headline(shown: WinLossToShow, state: WinLossView['state']): TonedLine {
  const { closing, today } = shown;
  if (closing === null || state === 'open') {
    return { text: 'The deal is open. When it closes, a few questions stand here.', tone: 'neutral' };
  }
  const how = `Closed ${closing.won ? 'won' : 'lost'} ${howLongAgo(closing.on, today)}, ${writtenDay(closing.on, today)}.`;
  switch (state) {
    case 'ask':
      return {
        text: `${how} ${closing.won ? 'Three questions, under a minute.' : 'Four questions, about a minute.'}`,
        tone: 'info',
      };
    case 'saved':
      return { text: `${how} Your answers are saved.`, tone: 'good' };
    case 'put_off':
      return { text: `${how} Put off: the questions come back ${backOn(shown)}.`, tone: 'neutral' };
    case 'not_asked':
      return { text: `${how} ${whyNotAsked(shown)} You can still answer.`, tone: 'neutral' };
  }
}

function backOn(shown: WinLossToShow): string {
  const until = shown.asking?.ask === false ? shown.asking.until : null;
  return until === null ? 'later' : `on ${writtenDay(until, shown.today)}`;
}

function whyNotAsked(shown: WinLossToShow): string {
  const why = shown.asking?.ask === false ? shown.asking.why : 'long_ago';
  switch (why) {
    case 'before_we_asked':
      return `Deals closed before ${writtenDay(shown.file.askFrom, shown.today)} are not asked about.`;
    case 'other_pipeline':
      return 'Deals of this pipeline are not asked about.';
    case 'small':
      return 'Deals of this size are not asked about.';
    case 'long_ago':
    case 'reopened':
    case 'saved':
    case 'put_off':
      return `That is more than ${shown.file.withinDays} days ago.`;
  }
}

/** `Already noted: left at Vendor evaluation, €84,000, tier A when created, Northbeam.` */
function noted(shown: WinLossToShow, closing: Closing): string | null {
  const names = shown.prefill.considered.map((id) => shown.cards.find((card) => card.id === id)?.label ?? id);
  const parts = [
    closing.stageAtClose === null
      ? null
      : `${closing.won ? 'won from' : 'left at'} ${shown.stageLabelOf(closing.stageAtClose)}`,
    amount(shown),
    firstTier(shown),
    ...names,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Already noted: ${parts.join(', ')}.`;
}

function amount({ amount: known }: WinLossToShow): string | null {
  if (known === 'notVisible') return 'amount not visible to you';
  return known === null ? null : writtenMoney(known.amount, known.currency);
}

function firstTier({ firstTier: first, tierLabelOf }: WinLossToShow): string | null {
  if (first === null) return null;
  return `tier ${tierLabelOf(first.tier)} ${first.whenCreated ? 'when created' : 'when first read'}`;
}

function savedLines(shown: WinLossToShow, record: WinLossRecord): WinLossView['saved'] {
  const { file } = shown;
  const labels = new Map<string, string>([
    ...file.reasons.map((one) => [one.id, one.label] as const),
    ...file.considered.map((one) => [one.id, one.label] as const),
    ...file.howKnown.map((one) => [one.id, one.label] as const),
    ...file.wouldHaveChanged.map((one) => [one.id, one.label] as const),
    ...shown.cards.map((card) => [card.id, card.label] as const),
    ['other_vendor', 'another vendor'],
    ['unknown', 'not known'],
  ]);
  const name = (id: string): string => labels.get(id) ?? id;
  const outcome =
    file.didInstead.find((one) => one.outcome === record.outcome)?.label ?? 'They bought from us';
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['What they did', [outcome, ...(record.competitor ? [name(record.competitor)] : [])]],
    ['Considered', record.considered.map(name)],
    ['Main reason', record.primaryReason ? [name(record.primaryReason)] : []],
    ['Also mattered', record.contributing.map(name)],
    ['How you know', record.howKnown ? [name(record.howKnown)] : []],
    ['Would have changed it', record.wouldHaveChanged ? [name(record.wouldHaveChanged)] : []],
    ['In your words', Object.values(record.notes)],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => ({ label, text: values.join(', ') }));
}

/** `Saved, and in Closed lost reason. Mara Lind answers you by 27 Dec.` */
function savedLine(shown: WinLossToShow, record: WinLossRecord): string {
  const where = shown.alsoIn.length === 0 ? 'Saved.' : `Saved, and in ${shown.alsoIn.join(' and ')}.`;
  const owner = shown.file.wouldHaveChanged.find((one) => one.id === record.wouldHaveChanged)?.owner;
  if (owner === undefined) return where;
  const due = addDays(record.at.slice(0, 10), shown.file.answerWithinDays);
  return `${where} ${owner} answers you by ${writtenDay(due, shown.today)}.`;
}

function earlierLine(closing: Closing, record: WinLossRecord | null, shown: WinLossToShow): string {
  const reason = shown.file.reasons.find((one) => one.id === record?.primaryReason)?.label;
  const what = record === null ? 'no answers' : (reason ?? 'no reason given');
  return stopped(
    `${sentence(closing.won ? 'won' : 'lost')} ${dayAndAge(closing.on, shown.today)}, then reopened: ${what}`,
  );
}
