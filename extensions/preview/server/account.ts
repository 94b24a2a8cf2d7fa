import type { PipelineListing, StageListing } from '../shared/api.ts';
import { done, type Outcome } from '../shared/outcome.ts';
import type { HubSpotClient } from './hubspot-client.ts';
import type { HubSpotList, HubSpotOwner, HubSpotPipeline, PropertyDefinition } from './hubspot-shapes.ts';

/** What of the account seldom changes: definitions, groups, pipelines, owners. Read when first needed. */
export interface Account {
  definitions(objectType: string): Promise<Outcome<readonly PropertyDefinition[]>>;
  groupLabels(objectType: string): Promise<ReadonlyMap<string, string>>;
  pipelines(): Promise<Outcome<readonly PipelineListing[]>>;
  owners(): Promise<readonly HubSpotOwner[]>;
  details(): Promise<AccountDetails>;
  /** Reads everything anew when it is next needed. */
  forget(): void;
}

/** The account's own settings. */
export interface AccountDetails {
  readonly timeZone: string;
  readonly companyCurrency: string;
}

const LASTS_MS = 15_000;

/** The account behind the client; what was read a while ago is read again. */
export function accountOf(client: HubSpotClient): Account {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<Outcome<unknown>> }>();
  const keep = <T>(path: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const known = kept.get(path);
    if (known !== undefined && Date.now() - known.at < LASTS_MS) return known.value as Promise<Outcome<T>>;
    const value = read();
    kept.set(path, { at: Date.now(), value });
    return value;
  };
  const list = <T>(path: string): Promise<Outcome<readonly T[]>> =>
    keep(path, async () => {
      const outcome = await client.get<HubSpotList<T>>(path);
      return outcome.ok ? done(outcome.value.results) : outcome;
    });
  const orNone = <T>(outcome: Outcome<readonly T[]>): readonly T[] => (outcome.ok ? outcome.value : []);

  return {
    definitions: (objectType) => list(`/crm/properties/2026-09/${encodeURIComponent(objectType)}`),
    groupLabels: async (objectType) => {
      const path = `/crm/properties/2026-09/${encodeURIComponent(objectType)}/groups`;
      const groups = orNone(await list<{ name: string; label: string }>(path));
      return new Map(groups.map((group) => [group.name, group.label]));
    },
    pipelines: async () => {
      const outcome = await list<HubSpotPipeline>('/crm/pipelines/2026-09/deals');
      return outcome.ok ? done(outcome.value.map(pipelineListing)) : outcome;
    },
    owners: async () => {
      const path = '/crm/owners/2026-09?limit=100';
      const gone = await list<HubSpotOwner>(`${path}&archived=true`);
      return [...orNone(await list<HubSpotOwner>(path)), ...orNone(gone)];
    },
    details: async () => {
      const path = '/account-info/2026-09/details';
      const outcome = await keep(path, () => client.get<Partial<AccountDetails>>(path));
      const { timeZone = 'UTC', companyCurrency = 'EUR' } = outcome.ok ? outcome.value : {};
      return { timeZone, companyCurrency };
    },
    forget: () => kept.clear(),
  };
}

function pipelineListing(pipeline: HubSpotPipeline): PipelineListing {
  const stages = pipeline.stages
    .toSorted((left, right) => left.displayOrder - right.displayOrder)
    .map(({ id, label, metadata }): StageListing => ({ id, label, closed: closedAs(metadata) }));
  const open = stages.filter((stage) => stage.closed === null);
  const won = stages.filter((stage) => stage.closed === 'won');
  return {
    id: pipeline.id,
    label: pipeline.label,
    stages: [...open, ...won, ...stages.filter((stage) => stage.closed === 'lost')],
  };
}

function closedAs(metadata: Readonly<Record<string, string>>): StageListing['closed'] {
  if (metadata['isClosed'] !== 'true') return null;
  return Number(metadata['probability']) === 1 ? 'won' : 'lost';
}
