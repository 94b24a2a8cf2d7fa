import type { WinLossRecord } from '../../../core/win-loss/record.ts';
import type { ClosedDeal, DealFile, RecordFile, StageMove } from '../../port.ts';
import { workedOut, type BesideDeal, type Member } from '../../aggregates.ts';
import { competitorsOf } from './competitors.ts';
import { withWorkedOut } from '../../joined-facts.ts';
import { deferralsIn } from '../../win-loss-rows.ts';
import type { Around } from './around.ts';
import { exitStateIn } from './exit-state.ts';
import { winLossProperty } from './property-names.ts';
import type { ReadPlan } from './read-plan.ts';
import { instantOf } from '../../instant.ts';
import { valueOf, type HubSpotRecord } from './record.ts';
import { contactFile, foundBy, recordFile } from './record-file.ts';
import { stageMoves, stageType } from './stages.ts';
import { latestRecords, winLossHistory } from './win-loss-history.ts';

/** A deal with everything that was read beside it. */
export interface DealRead {
  readonly deal: HubSpotRecord;
  readonly primaryCompanyId: string | null;
  readonly companies: readonly HubSpotRecord[];
  readonly contacts: readonly ContactRead[];
  readonly beside: Omit<BesideDeal, 'contacts'>;
}

/** A contact with the labels of its association with the deal. */
export interface ContactRead {
  readonly record: HubSpotRecord;
  readonly labels: readonly string[];
}

/** Makes one answer of all that was read about a deal. */
export function dealFile(read: DealRead, plan: ReadPlan, around: Around): DealFile {
  const { deal } = read;
  const company = companyOf(read, plan, around);
  const contacts = read.contacts.map(({ record, labels }) =>
    contactFile(record, labels, companyOfContact(record, company), plan, around),
  );
  const members = contacts.map(({ file, rolesKnown }): Member => ({
    roles: file.roles,
    rolesKnown,
    facts: file.facts,
  }));
  const file = recordFile('deal', deal, company, plan, around);
  const beside = { ...read.beside, contacts: members };
  return {
    ...file,
    ...standing(deal, plan, around),
    facts: withWorkedOut(file.facts, workedOut(plan.aggregates, beside, around.today)),
    company,
    otherCompanies: othersOf(read, plan, around, company),
    contacts: contacts.map((contact) => contact.file),
    competitors: competitorsOf(deal, plan, around),
    ...told(deal, plan, around),
  };
}

function companyOf(read: DealRead, plan: ReadPlan, around: Around): RecordFile | null {
  const { primaryCompanyId: id, companies } = read;
  const record = id === null ? null : foundBy(id, companies);
  return record ? recordFile('company', record, undefined, plan, around) : null;
}

function othersOf(
  read: DealRead,
  plan: ReadPlan,
  around: Around,
  primary: RecordFile | null,
): DealFile['otherCompanies'] {
  const others = read.companies.filter(({ id }) => id !== primary?.ref.id);
  return others.map((record) => {
    const { ref, name } = recordFile('company', record, undefined, plan, around);
    return { id: ref.id, name };
  });
}

/** A contact of another company than the deal's: that company was not read. */
function companyOfContact(contact: HubSpotRecord, company: RecordFile | null): RecordFile | null | undefined {
  const id = valueOf(contact, 'associatedcompanyid');
  if (id === null) return null;
  return company?.ref.id === id ? company : undefined;
}

type Standing = Pick<
  DealFile,
  'pipeline' | 'stage' | 'crmStage' | 'isClosed' | 'isWon' | 'amount' | 'closedOn'
>;

/** Where a deal stands in its pipeline. */
function standing(deal: HubSpotRecord, plan: ReadPlan, around: Around): Standing {
  const crmStage = valueOf(deal, 'dealstage') ?? '';
  const crm = around.stage(crmStage);
  const mapped = plan.stages.stage(crmStage);
  const isClosed = said(
    valueOf(deal, 'hs_is_closed'),
    crm?.closed ?? (mapped !== null && mapped.type !== 'open'),
  );
  const isWon = said(valueOf(deal, 'hs_is_closed_won'), crm?.won ?? mapped?.type === 'won');
  return {
    pipeline: plan.stages.pipeline(valueOf(deal, 'pipeline')),
    stage: mapped?.stage ?? null,
    crmStage: { id: crmStage, label: crm?.label ?? crmStage },
    isClosed,
    isWon: isClosed && isWon,
    amount: amountOf(deal, around),
    closedOn: isClosed ? dayOf(valueOf(deal, 'closedate'), around) : null,
  };
}

const said = (text: string | null, otherwise: boolean): boolean =>
  text === null ? otherwise : text === 'true';

function dayOf(text: string | null, around: Around): string | null {
  const at = instantOf(text);
  return at === null ? null : around.dayOf(at);
}

function amountOf(deal: HubSpotRecord, around: Around): DealFile['amount'] {
  const text = valueOf(deal, 'amount');
  const amount = Number(text ?? Number.NaN);
  if (!Number.isFinite(amount)) return null;
  return { amount, currency: valueOf(deal, 'deal_currency_code') ?? around.account.currency };
}

type Told = Pick<DealFile, 'stageHistory' | 'winLoss' | 'deferrals' | 'crmReason' | 'exitInPlace'>;

/** What a deal's history and its win/loss properties tell. */
function told(deal: HubSpotRecord, plan: ReadPlan, around: Around): Told {
  const moves = stageMoves(deal.history['dealstage'] ?? [], plan.stages, around);
  return {
    stageHistory: moves,
    winLoss: winLossOf(deal, moves, plan, around),
    deferrals: deferralsIn(valueOf(deal, winLossProperty.deferrals)),
    crmReason: crmReasonOf(deal, plan, around),
    exitInPlace: exitStateIn(deal),
  };
}

function winLossOf(
  deal: HubSpotRecord,
  moves: readonly StageMove[],
  plan: ReadPlan,
  around: Around,
): readonly WinLossRecord[] {
  const { rows } = winLossHistory(valueOf(deal, winLossProperty.history));
  return latestRecords(rows).map((record) => ({
    ...record,
    reopened: wasReopened(record, moves, plan, around),
  }));
}

/** A closing was reopened when the deal then moved to an open stage, or from lost to won. */
function wasReopened(
  record: WinLossRecord,
  moves: readonly StageMove[],
  plan: ReadPlan,
  around: Around,
): boolean {
  const closing = instantOf(record.closing);
  if (closing === null) return record.reopened;
  const type = record.outcome === 'won' ? 'won' : 'lost';
  return moves.some((move) => move.at > closing && stageType(move.crmStage, plan.stages, around) !== type);
}

function crmReasonOf(deal: HubSpotRecord, plan: ReadPlan, around: Around): DealFile['crmReason'] {
  const { isClosed, isWon } = standing(deal, plan, around);
  const field = isWon ? plan.mapping.wonReason : plan.mapping.lostReason;
  const raw = isClosed && field ? valueOf(deal, field.field) : null;
  return raw === null ? null : { raw, reason: field?.values[raw] ?? null };
}

/** A closed deal, as the sweep needs it. */
export function closedDeal(deal: HubSpotRecord, plan: ReadPlan, around: Around): ClosedDeal | null {
  const { isClosed, isWon, closedOn, pipeline, amount } = standing(deal, plan, around);
  if (!isClosed || closedOn === null) return null;
  const { name, owner } = recordFile('deal', deal, undefined, plan, around);
  const { stageHistory, winLoss, deferrals } = told(deal, plan, around);
  const ownerId = owner?.id ?? null;
  return {
    id: deal.id,
    name,
    pipeline,
    won: isWon,
    closedOn,
    amount,
    ownerId,
    winLoss,
    deferrals,
    stageHistory,
  };
}
