import type { Clock, Crm, Owner, RecordStore } from '../port.ts';
import type { ModelRows } from '../model-rows.ts';
import { madeReady } from '../made-ready.ts';
import { ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { AccountWork } from './account-work.ts';
import { affectedBy } from './affected.ts';
import type { Zone } from './around.ts';
import { accountMemory, type AccountMemory } from './client/account.ts';
import { realTiming, type Timing } from './client/pacing.ts';
import type { Transport } from './client/transport.ts';
import { listClosedDeals } from './closed-deals.ts';
import { saveAgreement, saveOverride } from './decide-tier.ts';
import { listOpenDeals, writeExitStates } from './exit-states.ts';
import type { ModelParts } from '../model-parts.ts';
import { readPlan } from './mapping/read-plan.ts';
import { readDeal } from './read-deal.ts';
import { listRecords, readCompany, readContact, readLead } from './read-record.ts';
import { hubSpotModelRows } from './model-rows.ts';
import { hubSpotRecordStore } from './record-store.ts';
import { deferWinLoss, saveWinLoss } from './save-win-loss.ts';
import { ensureSchema } from './schema/ensure-schema.ts';
import { Seen } from '../seen.ts';
import { findTasks, makeTask } from './tasks.ts';
import { writeFit } from './write-fit.ts';

/** What a `Crm` over HubSpot stands on. */
export interface HubSpotCrmOptions {
  /** Paced and repeating already: see `pacedTransport`. */
  readonly transport: Transport;
  /** The model as it is now; asked for at each question. */
  readonly model: () => ModelParts;
  readonly zone: Zone;
  readonly clock: Clock;
  /** What is kept of the account; pass the same one to all who work with one account. */
  readonly memory?: AccountMemory;
  readonly timing?: Timing;
}

/** One account of HubSpot, with the stores for events and models that go with it. */
export interface HubSpotAccount {
  readonly crm: Crm;
  /** Needs the custom object of `ensureSchema`, and so HubSpot Enterprise. */
  readonly store: RecordStore;
  /** Where its published models are kept; needs the other custom object. */
  readonly rows: ModelRows;
}

const fitsRemembered = 2000;
const fitsRememberedMs = 60_000;
const tasksRemembered = 1000;
const tasksRememberedMs = 600_000;

/** Answers Plumbline's questions from HubSpot. */
export function hubSpotCrm(options: HubSpotCrmOptions): HubSpotAccount {
  const work = accountWork(options);
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
    ensureSchema: () => ensureSchema(work),
  };
  return { crm, store: hubSpotRecordStore(work), rows: hubSpotModelRows(work) };
}

/** What every question is answered with; each call makes another. */
export function accountWork(options: HubSpotCrmOptions): AccountWork {
  const { transport, zone, clock, timing = realTiming } = options;
  return {
    transport,
    zone,
    clock,
    memory: options.memory ?? accountMemory(transport, timing.now),
    plan: madeReady(options.model, readPlan),
    fits: new Seen(fitsRemembered, fitsRememberedMs, timing.now),
    tasks: new Seen(tasksRemembered, tasksRememberedMs, timing.now),
    sleep: timing.sleep,
  };
}

/** Everybody who can own records, those who have left included; who manages whom is in the mapping. */
async function listOwners(work: AccountWork): Promise<Result<readonly Owner[], CrmError>> {
  const [active, former] = await Promise.all([work.memory.owners.get(), work.memory.formerOwners.get()]);
  if (!active.ok) return active;
  if (!former.ok) return former;
  const { managers } = work.plan().mapping;
  return ok(
    [...active.value, ...former.value].map(({ userId: _userId, ...owner }) => {
      const manager = managers[owner.id] ?? managers['default'] ?? null;
      return { ...owner, managerId: manager === owner.id ? null : manager };
    }),
  );
}
