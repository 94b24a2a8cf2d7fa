import type { StageMove } from '../../port.ts';
import type { Row } from '../org.ts';
import { eventField } from './field-names.ts';
import type { Around } from '../../model-parts.ts';
import { instantAt, textAt } from './row.ts';
import type { StageIndex } from './stages.ts';

/** What to read of OpportunityHistory: a row at creation and at each change of stage, amount or close date. */
export const historyFields: readonly string[] = ['Id', 'StageName', 'CreatedDate', 'CreatedBy.Name'];

/** The kind of an event that our trigger writes at a move. */
export const stageMoved = 'stage_moved';

/** What to read of such an event. `Subject__c` is the API value of the stage that was entered. */
export const moveEventFields: readonly string[] = [
  'Id',
  eventField.at,
  eventField.subject,
  eventField.context,
];

/**
 * The moves of a deal, oldest first; a row that keeps the stage is no move. History does not tell by which path: where
 * our trigger was there, its event does.
 */
export function stageMoves(
  history: readonly Row[],
  events: readonly Row[],
  recordType: string | null,
  index: StageIndex,
  around: Around,
): readonly StageMove[] {
  const moves: StageMove[] = [];
  const contexts = events.map(contextIn).filter((context) => context !== null);
  for (const row of history) {
    const crmStage = textAt(row, 'StageName');
    const at = instantAt(row, 'CreatedDate');
    if (crmStage === null || at === null || moves.at(-1)?.crmStage === crmStage) continue;
    moves.push({
      stage: index.stage(recordType, crmStage)?.stage ?? null,
      crmStage,
      at,
      on: around.dayOf(at),
      by: textAt(row, 'CreatedBy.Name'),
      via: pathOf(contextFor(crmStage, at, contexts)),
    });
  }
  return moves;
}

/** How somebody came in when a deal was moved, as our trigger noted it. */
export interface Context {
  readonly at: number;
  readonly stage: string | null;
  readonly context: string;
}

/** What an event of our trigger says. */
export function contextIn(row: Row): Context | null {
  const at = instantAt(row, eventField.at);
  const context = textAt(row, eventField.context);
  if (at === null || context === null) return null;
  return { at: Date.parse(at), stage: textAt(row, eventField.subject), context };
}

/** History is dated to the second, and a large batch takes a while. */
const mostApartMs = 60_000;

/** The way in of one move; blank where nothing noted it. */
export const contextFor = (crmStage: string, at: string, contexts: readonly Context[]): string =>
  nearestTo(crmStage, at, contexts)?.context ?? '';

/** What was noted of a move into a stage, of several the nearest in time; undefined where nothing was. */
export function nearestTo<T extends Pick<Context, 'at' | 'stage'>>(
  crmStage: string,
  at: string,
  noted: readonly T[],
): T | undefined {
  const moment = Date.parse(at);
  const apart = (one: T): number => Math.abs(one.at - moment);
  const near = noted.filter((one) => one.stage === crmStage && apart(one) <= mostApartMs);
  return near.toSorted((a, b) => apart(a) - apart(b))[0];
}

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_System_Quiddity.htm
const paths: readonly (readonly [StageMove['via'], RegExp])[] = [
  ['person', /^(AURA|VF|QUICK_ACTION|REMOTE_ACTION|SYNCHRONOUS)$/],
  ['import', /^BULK_API/],
  [
    'workflow',
    /^(INVOCABLE_ACTION|FLOW|SCHEDULED|BATCH_|FUTURE|QUEUEABLE|PLATFORM_EVENT|TRANSACTION_FINALIZER)/,
  ],
  ['api', /^(REST|SOAP|EXTERNAL_SERVICE|INBOUND_EMAIL)/],
];

/** By which path a move came. */
export const pathOf = (context: string): StageMove['via'] =>
  paths.find(([, pattern]) => pattern.test(context.toUpperCase()))?.[0] ?? 'unknown';
