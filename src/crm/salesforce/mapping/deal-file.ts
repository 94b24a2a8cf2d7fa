import type { UnknownWhy } from '../../../core/condition/facts.ts';
import { workedOut, type BesideDeal, type Member } from '../../aggregates.ts';
import { withWorkedOut } from '../../joined-facts.ts';
import type { ClosedDeal, ContactFile, DealFile, HiddenPart, StageMove } from '../../port.ts';
import { deferralsIn } from '../../win-loss-rows.ts';
import type { Answer, Row } from '../org.ts';
import { daysOfKind, relationshipOf } from './activity-kinds.ts';
import { competitorsOf } from './competitors.ts';
import { exitStateIn } from './exit-state.ts';
import { closingField, winLossRelationship } from './field-names.ts';
import type { Around } from '../../model-parts.ts';
import { stageMoves } from './moves.ts';
import type { ReadPlan } from './read-plan.ts';
import { companyOf, contactFile, fileOf, recordFile, type CompanyRead } from './record-file.ts';
import { childrenOf, hiddenOf, idOf, parentOf, rowsOf, textAt, type SeenRow } from './row.ts';
import { crmReasonOf, recordTypeOf, standing, winLossOf } from './standing.ts';

/** A deal with everything that was read about it: the answers to `dealQueries`. */
export interface DealRead {
  readonly deal: SeenRow;
  readonly roles: readonly SeenRow[];
  readonly beside: SeenRow | null;
  readonly winLoss: readonly Row[];
  readonly moveEvents: readonly Row[];
  /** Why contacts, their roles, or what hangs on the deal could not be seen. */
  readonly unseen: (path: UnseenPath) => UnknownWhy | null;
}

/** A field of a contact role, or a relationship below the deal. */
type UnseenPath = { readonly ofRole: string } | { readonly below: string };

/** The answers to `dealQueries`, told apart; null where there is no such deal. */
export function dealRead(answers: readonly Answer[]): DealRead | null {
  const [deals = [], roles = [], beside = [], winLoss = [], moveEvents = []] = answers.map(rowsOf);
  const [deal] = deals;
  if (!deal) return null;
  const rows = (seen: readonly SeenRow[]): readonly Row[] => seen.map(({ row }) => row);
  const [ofRoles, ofBeside] = [answers[1], answers[2]].map((answer) => hiddenOf(answer ?? { hidden: [] }));
  return {
    deal,
    roles,
    beside: beside[0] ?? null,
    winLoss: rows(winLoss),
    moveEvents: rows(moveEvents),
    unseen: (path) =>
      ('ofRole' in path ? ofRoles?.why(path.ofRole) : ofBeside?.why(`${path.below}:Id`)) ?? null,
  };
}

/** Makes one answer of all that was read about a deal. An opportunity belongs to one account: there are no others. */
export function dealFile(read: DealRead, plan: ReadPlan, around: Around): DealFile {
  const { deal, beside } = read;
  const company = companyOf(deal, plan, around);
  const contacts = contactsOf(read, company, plan, around);
  const file = recordFile('deal', deal, company, plan, around);
  const children = (relationship: string): readonly Row[] => (beside ? childrenOf(beside, relationship) : []);
  const moves = movesOf(deal, children('OpportunityHistories'), read.moveEvents, plan, around);
  const counted = {
    contacts: contacts.map(memberOf),
    ...countsOf(children, plan, around),
    unseen: unseenOf(read, plan),
  };
  return {
    ...file,
    ...standing(deal.row, moves, plan, around),
    notVisible: notVisible(deal, counted.unseen),
    facts: withWorkedOut(file.facts, workedOut(plan.aggregates, counted, around.today)),
    company: fileOf(company),
    otherCompanies: [],
    contacts: contacts.map((contact) => contact.file),
    competitors: competitorsOf(deal, children('OpportunityCompetitors'), plan, around),
    stageHistory: moves,
    winLoss: winLossOf(deal.row, read.winLoss, moves, plan, around),
    deferrals: deferralsIn(textAt(deal.row, closingField.deferrals)),
    crmReason: crmReasonOf(deal.row, plan),
    exitInPlace: exitStateIn(deal.row),
  };
}

interface ContactOnDeal {
  readonly file: ContactFile;
  readonly rolesKnown: boolean;
}

const memberOf = ({ file, rolesKnown }: ContactOnDeal): Member => ({
  roles: file.roles,
  rolesKnown,
  facts: file.facts,
});

/** A contact may stand on a deal several times, with a role each. */
function contactsOf(
  { roles }: DealRead,
  company: CompanyRead,
  plan: ReadPlan,
  around: Around,
): readonly ContactOnDeal[] {
  const found = new Map<string, { readonly contact: SeenRow; readonly roles: readonly string[] }>();
  for (const role of roles) {
    const contact = parentOf(role, 'Contact');
    if (!contact) continue;
    const id = idOf(contact.row);
    found.set(id, { contact, roles: [...(found.get(id)?.roles ?? []), ...rolesIn(role.row)] });
  }
  return [...found.values()].map(({ contact, roles: named }) =>
    contactFile(contact, named, companyOfContact(contact, company), plan, around),
  );
}

/** The role of a row of OpportunityContactRole; none where nobody said one. */
export const rolesIn = (row: Row): readonly string[] => {
  const role = textAt(row, 'Role');
  return role === null ? [] : [role];
};

/** A contact of another company than the deal's: that company was not read. */
function companyOfContact(contact: SeenRow, company: CompanyRead): CompanyRead {
  const id = textAt(contact.row, 'AccountId');
  if (id === null) return contact.hidden.why('AccountId') === 'notVisible' ? 'notVisible' : null;
  return fileOf(company)?.ref.id === id ? company : 'notRead';
}

/** Whoever may not see contacts, roles or activities at all does not see none of them. */
function unseenOf({ roles: rows, unseen }: DealRead, plan: ReadPlan): ReadonlyMap<string, UnknownWhy> {
  const whole = unseen({ ofRole: 'ContactId' }) ?? unseen({ ofRole: 'Contact.Id' });
  const contacts = whole ?? (rows.some(isUnshared) ? 'notVisible' : null);
  const roles = plan.contactRoleField === null ? unseen({ ofRole: 'Role' }) : null;
  const kinds = plan.counted.map((kind) => [kind, unseen({ below: relationshipOf(kind) })] as const);
  const all = [['contacts', contacts] as const, ['roles', roles] as const, ...kinds];
  return new Map(all.flatMap(([name, why]) => (why === null ? [] : [[name, why] as const])));
}

/** A role of a contact that is not shared with this person: Salesforce gives its id and nothing else. */
const isUnshared = (role: SeenRow): boolean =>
  textAt(role.row, 'ContactId') !== null && parentOf(role, 'Contact') === null;

function notVisible(deal: SeenRow, unseen: ReadonlyMap<string, UnknownWhy>): readonly HiddenPart[] {
  const roles = [unseen.get('contacts'), unseen.get('roles')].includes('notVisible');
  return [
    ...(deal.hidden.why('Amount') === 'notVisible' ? (['amount'] as const) : []),
    ...(roles ? (['roles'] as const) : []),
  ];
}

function countsOf(
  children: (relationship: string) => readonly Row[],
  plan: ReadPlan,
  around: Around,
): Omit<BesideDeal, 'contacts'> {
  const days = plan.counted.map((kind) => [kind, daysOfKind(kind, children, around)] as const);
  return {
    counts: new Map(days.map(([kind, all]) => [kind, all.length])),
    days: new Map(days.map(([kind, all]) => [kind, all.filter((day) => day !== null)])),
  };
}

const movesOf = (
  deal: SeenRow,
  history: readonly Row[],
  events: readonly Row[],
  plan: ReadPlan,
  around: Around,
): readonly StageMove[] => stageMoves(history, events, recordTypeOf(deal.row), plan.stages, around);

/** A closed deal, as the sweep needs it, from a row with its history and win/loss rows; null for an open one. */
export function closedDeal(deal: SeenRow, plan: ReadPlan, around: Around): ClosedDeal | null {
  const moves = movesOf(deal, childrenOf(deal, 'OpportunityHistories'), [], plan, around);
  const { isClosed, isWon, closedOn, pipeline, amount } = standing(deal.row, moves, plan, around);
  if (!isClosed || closedOn === null) return null;
  const { name, owner } = recordFile('deal', deal, 'notRead', plan, around);
  return {
    id: idOf(deal.row),
    name,
    pipeline,
    won: isWon,
    closedOn,
    amount,
    ownerId: owner?.id ?? null,
    winLoss: winLossOf(deal.row, childrenOf(deal, winLossRelationship), moves, plan, around),
    deferrals: deferralsIn(textAt(deal.row, closingField.deferrals)),
    stageHistory: moves,
  };
}
