import { err, ok, type Result } from '../../base/result.ts';
import type { OutcomeType, WinLossFile } from './model.ts';
import type { Closing, WinLossRecord } from './record.ts';

/** What the form sends: chosen values by question, and the texts written with them. */
export interface GivenAnswers {
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly alsoMattered: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
}

/** One answer that cannot be taken, in words for the person at the form. */
export interface AnswerProblem {
  readonly question: string;
  readonly what: string;
}

/** What a record holds besides the answers. */
export interface AboutClosing {
  readonly deal: string;
  readonly closing: Closing;
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly tierAtCreation: string | null;
  readonly by: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly at: string;
  readonly revision: number;
}

/** The answers of one closing as a record, or everything that is wrong with them at once. */
export function recordOf(
  file: WinLossFile,
  competitors: readonly string[],
  about: AboutClosing,
  given: GivenAnswers,
): Result<WinLossRecord, readonly AnswerProblem[]> {
  const outcome = about.closing.won ? 'won' : lossOutcome(file, given);
  const problems = problemsOf(file, competitors, about.closing.won, outcome, given);
  if (problems.length > 0 || outcome === null) return err(problems);
  const short = outcome === 'not_a_real_loss';
  return ok({
    key: `${about.deal}/${about.closing.id}/rep`,
    deal: about.deal,
    closing: about.closing.id,
    source: 'rep',
    outcome,
    considered: short ? [] : (given.chosen['considered'] ?? []),
    competitor: asksVendor(file, about.closing.won, given) ? one(given, 'whichVendor') : null,
    primaryReason: short ? null : primaryReason(about.closing.won, outcome, given),
    contributing: short || outcome === 'went_silent' ? [] : given.alsoMattered,
    howKnown: short ? null : one(given, 'howKnown'),
    wouldHaveChanged: short || about.closing.won ? null : one(given, 'wouldHaveChanged'),
    notes: writtenNotes(given),
    stageAtClose: about.closing.stageAtClose,
    amount: about.amount?.amount ?? null,
    currency: about.amount?.currency ?? null,
    tierAtCreation: about.tierAtCreation,
    by: about.by,
    at: about.at,
    revision: about.revision,
    reopened: about.closing.reopened,
  });
}

const one = (given: GivenAnswers, question: string): string | null => given.chosen[question]?.[0] ?? null;

const reasonQuestion = (won: boolean): string => (won ? 'decided' : 'mainReason');

function lossOutcome(file: WinLossFile, given: GivenAnswers): OutcomeType | null {
  return file.didInstead.find((choice) => choice.id === one(given, 'didInstead'))?.outcome ?? null;
}

/** Silence has no known reason: the question is skipped and stored as unknown. */
function primaryReason(won: boolean, outcome: OutcomeType, given: GivenAnswers): string | null {
  return outcome === 'went_silent' ? 'unknown' : one(given, reasonQuestion(won));
}

/** A text belongs to an answer: without one it is left out. */
function writtenNotes(given: GivenAnswers): Record<string, string> {
  const written = Object.entries(given.notes).map(([question, text]) => [question, text.trim()] as const);
  return Object.fromEntries(
    written.filter(([question, text]) => text !== '' && one(given, question) !== null),
  );
}

function problemsOf(
  file: WinLossFile,
  competitors: readonly string[],
  won: boolean,
  outcome: OutcomeType | null,
  given: GivenAnswers,
): readonly AnswerProblem[] {
  if (!won && outcome === null) {
    return [{ question: 'didInstead', what: 'Choose what they did instead.' }];
  }
  if (outcome === 'not_a_real_loss') return [];
  const considered = [...competitors, ...file.considered.map((choice) => choice.id)];
  return [
    ...notOffered(given, 'considered', considered),
    ...(asksVendor(file, won, given)
      ? single(given, 'whichVendor', [...competitors, 'other_vendor', 'unknown'])
      : []),
    ...(outcome === 'went_silent' ? [] : reasonProblems(file, won, outcome, given)),
    ...single(given, 'howKnown', idsOf(file.howKnown)),
    ...(won ? [] : single(given, 'wouldHaveChanged', idsOf(file.wouldHaveChanged))),
  ];
}

const idsOf = (choices: readonly { readonly id: string }[]): readonly string[] => choices.map(({ id }) => id);

/** Which vendor is asked only after an answer that names one. */
function asksVendor(file: WinLossFile, won: boolean, given: GivenAnswers): boolean {
  const answer = one(given, 'didInstead');
  return !won && file.didInstead.some((choice) => choice.id === answer && choice.asksCompetitor);
}

function reasonProblems(
  file: WinLossFile,
  won: boolean,
  outcome: OutcomeType | null,
  given: GivenAnswers,
): readonly AnswerProblem[] {
  const question = reasonQuestion(won);
  const offered = file.reasons.filter((reason) => outcome !== null && reason.outcomes.includes(outcome));
  const codes = offered.map((reason) => reason.id);
  const chosen = offered.find((reason) => reason.id === one(given, question));
  const problems = [...required(given, question), ...single(given, question, codes)];
  if (chosen?.noteRequired && (given.notes[question] ?? '').trim() === '') {
    problems.push({
      question,
      what: `Write a few words: “${chosen.label}” alone says nothing to whoever reads it.`,
    });
  }
  const strange = given.alsoMattered.filter((code) => !codes.includes(code) || code === chosen?.id);
  if (strange.length > 0)
    problems.push({ question, what: 'What also mattered must be other reasons from the list.' });
  return problems;
}

const required = (given: GivenAnswers, question: string): readonly AnswerProblem[] =>
  one(given, question) === null ? [{ question, what: 'Choose one; “I don’t know” is an answer.' }] : [];

/** A question that takes one answer. */
function single(given: GivenAnswers, question: string, allowed: readonly string[]): readonly AnswerProblem[] {
  if ((given.chosen[question] ?? []).length > 1)
    return [{ question, what: 'One answer is the main one; the others can be marked as also mattering.' }];
  return notOffered(given, question, allowed);
}

function notOffered(
  given: GivenAnswers,
  question: string,
  allowed: readonly string[],
): readonly AnswerProblem[] {
  const unknown = (given.chosen[question] ?? []).find((value) => !allowed.includes(value));
  return unknown === undefined
    ? []
    : [{ question, what: `“${unknown}” is no longer offered. Open the form again to see today’s answers.` }];
}
