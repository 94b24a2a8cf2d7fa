import { Seen } from '../seen.ts';
import { realTiming, type Timing } from './timing.ts';
import type { Clock, Crm, RecordStore } from '../port.ts';
import type { ModelRows } from '../model-rows.ts';
import { madeReady } from '../made-ready.ts';
import { affectedBy } from './affected.ts';
import { listClosedDeals } from './closed-deals.ts';
import { saveAgreement, saveOverride } from './decide-tier.ts';
import { deferWinLoss } from './defer-win-loss.ts';
import { writeExitStates } from './exit-states.ts';
import type { ModelParts } from '../model-parts.ts';
import { readPlan } from './mapping/read-plan.ts';
import { salesforceModelRows } from './model-rows.ts';
import { listOpenDeals } from './open-deals.ts';
import type { Org } from './org.ts';
import { orgMemory, type OrgMemory } from './org-memory.ts';
import type { OrgWork, Zone } from './org-work.ts';
import { listOwners } from './owners.ts';
import { readDeal } from './read-deal.ts';
import { listRecords, readCompany, readContact, readLead } from './read-record.ts';
import { salesforceRecordStore } from './record-store.ts';
import { saveWinLoss } from './save-win-loss.ts';
import { ensureSchema } from './schema/ensure-schema.ts';
import { findTasks, makeTask } from './tasks.ts';
import { writeFit } from './write-fit.ts';

/** What a `Crm` over Salesforce stands on. */
export interface SalesforceCrmOptions {
  /** One way into the org. It paces itself, and repeats what may be repeated. */
  readonly org: Org;
  /** The model as it is now; asked for at each question. */
  readonly model: () => ModelParts;
  readonly zone: Zone;
  readonly clock: Clock;
  /** What is kept of the org; pass the same one to all who work with one org. */
  readonly memory?: OrgMemory;
  readonly timing?: Timing;
}

/** One org of Salesforce, with the stores for events and models that go with it. */
export interface SalesforceOrg {
  readonly crm: Crm;
  readonly store: RecordStore;
  /** Where its published models are kept. */
  readonly rows: ModelRows;
}

/** More than a page of records. */
const fitsRemembered = 12_000;
const fitsRememberedMs = 60_000;

/** Answers Plumbline's questions from Salesforce. */
export function salesforceCrm(options: SalesforceCrmOptions): SalesforceOrg {
  const work = orgWork(options);
  const crm: Crm = {
    readAccount: () => work.memory.account.get(),
    readDeal: (id) => readDeal(work, id),
    readCompany: (id) => readCompany(work, id),
    readContact: (id) => readContact(work, id),
    readLead: (id) => readLead(work, id),
    listRecords: (object, after) => listRecords(work, object, after),
    listOpenDeals: (after) => listOpenDeals(work, after),
    writeExitStates: (rows) => writeExitStates(work, rows),
    listClosedDeals: (since) => listClosedDeals(work, since),
    listOwners: () => listOwners(work),
    affectedBy: (ref) => affectedBy(work, ref),
    writeFit: (fits) => writeFit(work, fits),
    saveWinLoss: (record, writeBack) => saveWinLoss(work, record, writeBack),
    deferWinLoss: (deferral) => deferWinLoss(work, deferral),
    saveOverride: (ref, override) => saveOverride(work, ref, override),
    saveAgreement: (ref, agreement) => saveAgreement(work, ref, agreement),
    findTasks: (keyPrefix) => findTasks(work, keyPrefix),
    makeTask: (task) => makeTask(work, task),
    ensureSchema: () => ensureSchema(work.org),
  };
  return { crm, store: salesforceRecordStore(work), rows: salesforceModelRows(work) };
}

/** What every question is answered with; each call makes another. */
export function orgWork(options: SalesforceCrmOptions): OrgWork {
  const { org, zone, clock, timing = realTiming } = options;
  return {
    org,
    zone,
    clock,
    timing,
    memory: options.memory ?? orgMemory(org, timing.now),
    plan: madeReady(options.model, readPlan),
    fits: new Seen(fitsRemembered, fitsRememberedMs, timing.now),
  };
}
