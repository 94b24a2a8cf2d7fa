import type { Fact } from '../../core/condition/model.ts';
import type { Asset, Claim, Message, ProofPoint } from '../../core/enablement/model.ts';
import type { NamedPerson } from '../../core/people/model.ts';
import type { BuyingJob, BuyingRole, Pipeline } from '../../core/stages/model.ts';
import type { BattleCardFile } from '../../core/enablement/model.ts';
import type { Reason } from '../../core/win-loss/model.ts';
import type { Draft } from '../draft.ts';
import type { PartName } from '../parts.ts';
import type { Path, Place } from '../problem.ts';

/** An entry with the place where it is declared. */
export interface Declared<T> {
  readonly value: T;
  readonly place: Place;
}

/** Everything of a model that is named from elsewhere, by id. */
export interface Names {
  readonly fact: ReadonlyMap<string, Declared<Fact>>;
  readonly buyingJob: ReadonlyMap<string, Declared<BuyingJob>>;
  readonly buyingRole: ReadonlyMap<string, Declared<BuyingRole>>;
  readonly pipeline: ReadonlyMap<string, Declared<Pipeline>>;
  readonly message: ReadonlyMap<string, Declared<Message>>;
  readonly claim: ReadonlyMap<string, Declared<Claim>>;
  readonly proofPoint: ReadonlyMap<string, Declared<ProofPoint>>;
  readonly asset: ReadonlyMap<string, Declared<Asset>>;
  readonly competitor: ReadonlyMap<string, Declared<BattleCardFile>>;
  readonly reason: ReadonlyMap<string, Declared<Reason>>;
  /** By pipeline and stage: `new_business/discovery`. */
  readonly stage: ReadonlyMap<string, Declared<Id>>;
  /** By scorecard and tier: `company_fit/a`. */
  readonly tier: ReadonlyMap<string, Declared<Id>>;
  /** Criteria and disqualifiers of any scorecard. */
  readonly fitRule: ReadonlyMap<string, Declared<Id>>;
  /** By name. */
  readonly person: ReadonlyMap<string, Declared<NamedPerson & Id>>;
}

interface Id {
  readonly id: string;
}

/** A kind of thing that is named by id. */
export type Thing = keyof Names;

/** What each thing is called, and which part declares it. */
export const things: Readonly<Record<Thing, { readonly title: string; readonly part: PartName }>> = {
  fact: { title: 'fact', part: 'facts' },
  buyingJob: { title: 'buying job', part: 'stages' },
  buyingRole: { title: 'buying role', part: 'stages' },
  pipeline: { title: 'pipeline', part: 'stages' },
  message: { title: 'message', part: 'messaging' },
  claim: { title: 'claim', part: 'messaging' },
  proofPoint: { title: 'proof point', part: 'messaging' },
  asset: { title: 'asset', part: 'messaging' },
  competitor: { title: 'competitor', part: 'battleCard' },
  reason: { title: 'reason', part: 'winLoss' },
  stage: { title: 'stage', part: 'stages' },
  tier: { title: 'tier', part: 'icp' },
  fitRule: { title: 'criterion of a scorecard', part: 'icp' },
  person: { title: 'person', part: 'people' },
};

/** Collects what is declared and whole; of two entries with one id the first counts. */
export function namesOf(draft: Draft): Names {
  const byId = <T extends { readonly id: string }>(
    part: { readonly file: string } | null,
    path: Path,
    entries: readonly T[] = [],
  ): ReadonlyMap<string, Declared<T>> => {
    const file = part?.file ?? '';
    const placed = entries.map((value, index) => ({ value, place: { file, path: [...path, index] } }));
    const whole = placed.filter(({ place }) => draft.isWhole(place));
    return firstOfEach(
      whole.map(({ value, place }) => ({ value, place: { file, path: [...place.path, 'id'] } })),
    );
  };
  const { facts, stages, messaging, winLoss } = draft;
  return {
    fact: byId(facts, ['facts'], facts?.value.facts),
    buyingJob: byId(stages, ['buyingJobs'], stages?.value.buyingJobs),
    buyingRole: byId(stages, ['buyingRoles'], stages?.value.buyingRoles),
    // Whole or not: what names a pipeline asks for the ids of its stages alone.
    pipeline: firstOfEach(
      (stages?.value.pipelines ?? []).map((value, index) => ({
        value,
        place: { file: stages?.file ?? '', path: ['pipelines', index, 'id'] },
      })),
    ),
    message: byId(messaging, ['messages'], messaging?.value.messages),
    claim: byId(messaging, ['claims'], messaging?.value.claims),
    proofPoint: byId(messaging, ['proofPoints'], messaging?.value.proofPoints),
    asset: byId(messaging, ['assets'], messaging?.value.assets),
    competitor: firstOfEach(
      draft.battleCards.map(({ file, value }) => ({ value, place: { file, path: ['id'] } })),
    ),
    reason: byId(winLoss, ['reasons'], winLoss?.value.reasons),
    ...namesWithin(draft),
  };
}

/** What is named together with what it stands in, and people, who are named by their names. */
function namesWithin({ stages, icp, people }: Draft): Pick<Names, 'stage' | 'tier' | 'fitRule' | 'person'> {
  const placed = (file: string | undefined, path: Path, within: string, entries: readonly Id[]) =>
    entries.map(({ id }, index) => ({
      value: { id: `${within}${id}` },
      place: { file: file ?? '', path: [...path, index, 'id'] },
    }));
  const scorecards = icp?.value.scorecards ?? [];
  return {
    stage: firstOfEach(
      (stages?.value.pipelines ?? []).flatMap(({ id, stages: list }, at) =>
        placed(stages?.file, ['pipelines', at, 'stages'], `${id}/`, list),
      ),
    ),
    tier: firstOfEach(
      scorecards.flatMap(({ id, tiers }, at) =>
        placed(icp?.file, ['scorecards', at, 'tiers'], `${id}/`, tiers),
      ),
    ),
    fitRule: firstOfEach(
      scorecards.flatMap(({ criteria, disqualifiers }, at) => [
        ...placed(icp?.file, ['scorecards', at, 'criteria'], '', criteria),
        ...placed(icp?.file, ['scorecards', at, 'disqualifiers'], '', disqualifiers),
      ]),
    ),
    person: firstOfEach(
      (people?.value.people ?? []).map((person, at) => ({
        value: { ...person, id: person.name },
        place: { file: people?.file ?? '', path: ['people', at, 'name'] },
      })),
    ),
  };
}

function firstOfEach<T extends { readonly id: string }>(
  entries: readonly Declared<T>[],
): ReadonlyMap<string, Declared<T>> {
  const first = new Map<string, Declared<T>>();
  for (const entry of entries) if (!first.has(entry.value.id)) first.set(entry.value.id, entry);
  return first;
}
