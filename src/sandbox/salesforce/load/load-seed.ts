import { err, ok, type Result } from '../../../base/result.ts';
import { idOf } from '../ids.ts';
import type { Sent, Session } from '../org.ts';
import type { RecordTypeSeed, Seed, SeedProblem, StageSeed, UserSeed } from '../seed.ts';
import type { OrgStore } from '../store/org-store.ts';
import { seedId } from './references.ts';
import { loadRow } from './load-row.ts';

/** How many rows of each object were loaded. */
export type Loaded = Readonly<Record<string, number>>;

/** Takes a problem down. */
export type Report = (where: string, message: string) => void;

/** The org itself, which no rule binds. */
export const systemSession = (org: OrgStore): Session => ({
  user: org.admin,
  context: 'REST',
  isSystem: true,
});

/** Puts a seed into an org. Everything wrong with it is told at once; what is right is there all the same. */
export function loadSeed(org: OrgStore, seed: Seed): Result<Loaded, readonly SeedProblem[]> {
  const problems: SeedProblem[] = [];
  const report: Report = (where, message) => problems.push({ where, message });
  for (const object of seed.objects ?? []) {
    const made = org.define(object);
    if (!made.ok) for (const message of made.error) report(`objects.${object.fullName}`, message);
  }
  for (const user of seed.users ?? []) loadUser(org, user, report);
  if (seed.stages) loadStages(org, seed.stages);
  for (const type of seed.recordTypes ?? []) loadRecordType(org, type, report);
  org.validationRules.push(...(seed.validationRules ?? []));
  const loaded: Record<string, number> = {};
  for (const [name, rows] of Object.entries(seed.rows ?? {})) {
    const type = org.object(name);
    if (!type) report(`rows.${name}`, 'there is no such object');
    for (const row of type ? rows : [])
      loadRow(
        {
          org,
          type: type?.name ?? name,
          report: (message) => report(`rows.${name} ${row.id ?? ''}`.trim(), message),
        },
        row,
      );
    loaded[name] = rows.length;
  }
  return problems.length > 0 ? err(problems) : ok(loaded);
}

function put(org: OrgStore, object: string, id: string, sent: Sent, report: (message: string) => void): void {
  const by = systemSession(org);
  const done = org.row(object, id)
    ? org.update(by, object, id, sent)
    : org.insert(by, object, { ...sent, Id: id });
  if (!done.ok) for (const { message } of done.error) report(message);
}

function loadUser(org: OrgStore, user: UserSeed, report: Report): void {
  const id = seedId(org, 'User', user.id);
  if (id === null) return report(`users ${user.id}`, 'this is no id of a user');
  const sent = {
    Username: user.username ?? user.email,
    FirstName: user.firstName,
    LastName: user.lastName,
    Email: user.email,
    IsActive: user.isActive ?? true,
    ManagerId: user.manager === undefined ? null : seedId(org, 'User', user.manager),
    TimeZoneSidKey: user.timeZone ?? org.settings.timeZone,
    UserType: 'Standard',
  };
  put(org, 'User', id, sent, (message) => report(`users ${user.id}`, message));
  org.people.grant(id, user.access ?? {}, user.permissions ?? []);
}

/** Replaces the stages, and with them the options of `StageName`. */
export function loadStages(org: OrgStore, stages: readonly StageSeed[]): void {
  const by = systemSession(org);
  for (const row of org.rows('OpportunityStage'))
    org.update(by, row.object, row.id, { IsActive: false, ApiName: null });
  stages.forEach((stage, at) =>
    put(org, 'OpportunityStage', idOf('01J', at + 1), stageRow(stage, at), noReport),
  );
  const value = stages.map(({ name, label }) => ({ fullName: name, label: label ?? name }));
  const valueSet = { valueSetDefinition: { value } };
  for (const fullName of ['Opportunity', 'OpportunityHistory'])
    org.define({ fullName, fields: [{ fullName: 'StageName', type: 'Picklist', valueSet }] });
}

const noReport = (): void => undefined;

function stageRow(stage: StageSeed, at: number): Sent {
  const isClosed = stage.isClosed ?? (stage.probability === 0 || stage.probability === 100);
  const isWon = stage.isWon ?? (isClosed && stage.probability === 100);
  const category = stage.forecastCategory ?? (isClosed ? (isWon ? 'Closed' : 'Omitted') : 'Pipeline');
  return {
    MasterLabel: stage.label ?? stage.name,
    ApiName: stage.name,
    IsActive: true,
    SortOrder: at + 1,
    IsClosed: isClosed,
    IsWon: isWon,
    ForecastCategory: category,
    ForecastCategoryName: category === 'BestCase' ? 'Best Case' : category,
    DefaultProbability: stage.probability,
  };
}

function loadRecordType(org: OrgStore, type: RecordTypeSeed, report: Report): void {
  const where = `recordTypes.${type.developerName}`;
  const object = org.object(type.object);
  if (!object) return report(where, `there is no object ${type.object}`);
  const id = seedId(org, 'RecordType', type.id ?? String(org.allRows('RecordType').length + 1));
  if (id === null) return report(where, 'this is no id of a record type');
  const sent = {
    Name: type.name,
    DeveloperName: type.developerName,
    SobjectType: object.name,
    IsActive: true,
  };
  put(org, 'RecordType', id, sent, (message) => report(where, message));
  if (type.stages) org.salesProcesses.set(id, type.stages);
  if (!org.recordTypes.has(object.name)) org.recordTypes.set(object.name, id);
}
