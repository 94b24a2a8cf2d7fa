import type { Change, LocalOrg, Refusal, StoredRow, Value } from '../org.ts';
import { gatesAsked } from './gates-asked.ts';
import { gate, bypassPermission } from './names.ts';
import { openGates } from './open-gates.ts';
import { recordMove } from './record-move.ts';
import { isWaived } from './waivers.ts';

const opportunity = 'Opportunity';

/**
 * The twin of the package's trigger on opportunities (PlumblineStageGate.cls): before a change it holds a move against the
 * active rows of `Stage_Gate__c`, after it the move is taken down. A gate that cannot be read stops nobody, as there.
 */
export function guardStages(org: LocalOrg): void {
  const openById = new Map<string, readonly StoredRow[]>();
  org.beforeUpdate(opportunity, (change) => {
    if (!isMove(change)) return [];
    const notMet = openGates(org, change.after, gatesAsked(org, change));
    const open = notMet.filter((one) => !isWaived(org, change.after.id, one));
    openById.set(change.after.id, open);
    return change.by.user.permissions.has(bypassPermission) ? [] : refusals(org, open);
  });
  org.afterUpdate(opportunity, (change) => {
    if (isMove(change)) recordMove(org, change, openById.get(change.after.id) ?? []);
  });
}

const isMove = ({ before, after }: Change): boolean =>
  before !== null && before.values['StageName'] !== after.values['StageName'];

/** One error for each field that is to be filled in, each sentence once. */
function refusals(org: LocalOrg, open: readonly StoredRow[]): readonly Refusal[] {
  const sentences = new Map<string, Set<string>>();
  for (const { values } of open) {
    if (values[gate.level] !== 'block') continue;
    const field = fieldOf(org, values[gate.field]);
    const told = sentences.get(field) ?? new Set();
    sentences.set(field, told.add(String(values[gate.message] ?? '')));
  }
  return [...sentences].map(([field, told]) => ({
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: [...told].join(' '),
    fields: [field],
  }));
}

/** The field on which the error stands: the stage where the gate names none that is there. */
const fieldOf = (org: LocalOrg, name: Value | undefined): string =>
  (typeof name === 'string' ? org.field(opportunity, name)?.name : undefined) ?? 'StageName';
