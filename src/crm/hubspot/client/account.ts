import { err, ok, type Result } from '../../../base/result.ts';
import type { Account, CrmError, Owner } from '../../port.ts';
import { unreadable } from '../errors.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmStage } from '../../model-parts.ts';
import { taskKeyProperty } from '../mapping/property-names.ts';
import { ask, reading } from './asking.ts';
import { Kept } from '../../kept.ts';
import { accountInfo, owners, pipelines, properties } from './paths.ts';
import { nextPage } from './records.ts';
import type { Transport } from './transport.ts';

/** An owner as HubSpot has them; the manager is known to the mapping alone. */
export interface OwnerRead extends Omit<Owner, 'managerId'> {
  /** The user behind the owner, by whom changes are signed. */
  readonly userId: string | null;
}

/** What is read once for an account and kept: one object for each account, shared by all who work with it. */
export interface AccountMemory {
  readonly account: Kept<Account, CrmError>;
  /** Stages of deals by id. */
  readonly stages: Kept<ReadonlyMap<string, CrmStage>, CrmError>;
  readonly owners: Kept<readonly OwnerRead[], CrmError>;
  /** Those who have left. */
  readonly formerOwners: Kept<readonly OwnerRead[], CrmError>;
  /** Whether tasks have the property that names ours. */
  readonly tasksHaveKey: Kept<boolean, CrmError>;
}

const dayMs = 86_400_000;
const tenMinutesMs = 600_000;

/** A memory that begins empty. */
export function accountMemory(transport: Transport, now: () => number): AccountMemory {
  return {
    account: new Kept(() => readAccount(transport), dayMs, now),
    stages: new Kept(() => readStages(transport), tenMinutesMs, now),
    owners: new Kept(() => readOwners(transport, false), tenMinutesMs, now),
    formerOwners: new Kept(() => readOwners(transport, true), tenMinutesMs, now),
    tasksHaveKey: new Kept(() => hasProperty(transport, 'tasks', taskKeyProperty), tenMinutesMs, now),
  };
}

async function hasProperty(
  transport: Transport,
  type: string,
  property: string,
): Promise<Result<boolean, CrmError>> {
  const answer = await ask(transport, reading(properties(type, property)), property);
  if (answer.ok) return ok(true);
  return answer.error.kind === 'notFound' ? ok(false) : answer;
}

async function readAccount(transport: Transport): Promise<Result<Account, CrmError>> {
  const answer = await ask(transport, reading(accountInfo), 'the account');
  if (!answer.ok) return answer;
  const { portalId, timeZone, companyCurrency } = answer.value;
  if (typeof portalId !== 'number' || typeof timeZone !== 'string' || typeof companyCurrency !== 'string')
    return err(unreadable('an account'));
  return ok({ id: String(portalId), timeZone, currency: companyCurrency });
}

async function readStages(transport: Transport): Promise<Result<ReadonlyMap<string, CrmStage>, CrmError>> {
  const answer = await ask(transport, reading(pipelines('deals')), 'the pipelines of deals');
  if (!answer.ok) return answer;
  const stages = objectsOf(answer.value['results']).flatMap((pipeline) => objectsOf(pipeline['stages']));
  return ok(new Map(stages.flatMap(stageIn)));
}

function stageIn(json: JsonObject): readonly [string, CrmStage][] {
  const id = textOf(json['id']);
  if (id === null) return [];
  const metadata = isObject(json['metadata']) ? json['metadata'] : {};
  const probability = Number(metadata['probability'] ?? Number.NaN);
  const closed = String(metadata['isClosed']) === 'true' || probability === 0 || probability === 1;
  return [[id, { label: textOf(json['label']) ?? id, closed, won: closed && probability === 1 }]];
}

async function readOwners(
  transport: Transport,
  archived: boolean,
): Promise<Result<readonly OwnerRead[], CrmError>> {
  const found: OwnerRead[] = [];
  let after: string | null = null;
  do {
    const query: Readonly<Record<string, string>> = {
      limit: '500',
      archived: String(archived),
      ...(after === null ? {} : { after }),
    };
    const answer = await ask(transport, reading(owners, query), 'the owners');
    if (!answer.ok) return answer;
    found.push(...objectsOf(answer.value['results']).flatMap((owner) => ownerIn(owner, !archived)));
    after = nextPage(answer.value);
  } while (after !== null);
  return ok(found);
}

function ownerIn(json: JsonObject, active: boolean): readonly OwnerRead[] {
  const id = textOf(json['id']);
  if (id === null) return [];
  const email = textOf(json['email']);
  const named = [textOf(json['firstName']), textOf(json['lastName'])].filter((text) => text).join(' ');
  // A user who has left is told in a field of its own.
  const userId = json['userId'] ?? json['userIdIncludingInactive'];
  return [
    {
      id,
      name: named || email || ownerName(id),
      email,
      active,
      userId: typeof userId === 'number' || typeof userId === 'string' ? String(userId) : null,
    },
  ];
}

/** What an owner is called of whom only the id is known. */
export const ownerName = (id: string): string => `Owner ${id}`;
