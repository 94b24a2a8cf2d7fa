import type { Condition, Fact } from '../condition/model.ts';
import { factsOf } from '../condition/operators.ts';
import type { BattleCardFile, Message, Section } from '../enablement/model.ts';
import type { Pipeline, Stage, StageCriterion } from '../stages/model.ts';

/** What is needed to tell what we do from what the buyer does. */
export interface OurSide {
  readonly facts: readonly Fact[];
  /** Whether a fact only says how the deal is going, such as its amount or its close date. */
  readonly isCourseOfDeal: (fact: string) => boolean;
}

/** Whether a stage says what the buyer does: by evidence of it, or, asking for nothing, by the buyer's job. */
export function stageNamesBuyer(stage: Stage, side: OurSide): boolean {
  const criteria = [...stage.entry, ...stage.exit];
  if (criteria.length === 0) return stage.buyingJob !== undefined;
  return criteria.some((criterion) => !isOurDoing(criterion, side));
}

/** Whether a criterion is met by what we do ourselves: meetings held, tasks done, a manager's word. */
function isOurDoing({ evidence, when }: StageCriterion, side: OurSide): boolean {
  if (evidence === 'activity' || evidence === 'manager_attestation') return true;
  return evidence !== 'buyer_verified' && readsOnlyOurs(when, side);
}

function readsOnlyOurs(condition: Condition, { facts, isCourseOfDeal }: OurSide): boolean {
  const isActivity = (id: string) => facts.find((fact) => fact.id === id)?.from?.over === 'activities';
  return factsOf(condition).every((id) => isActivity(id) || isCourseOfDeal(id));
}

/** Whether a section of a battle card says anything but who we are. */
export const sectionNamesBuyer = ({ feelConfidentThat, lead }: Section, seller: string | null): boolean =>
  !speaksOnlyOfUs(feelConfidentThat, seller) || ofThem.test(lead);

/** Whether a message says anything but who we are. */
const messageNamesBuyer = (message: Message, seller: string | null): boolean =>
  !speaksOnlyOfUs(message.text, seller);

const ofUs = /\b(we|us|our|ours|ourselves)\b/i;
const ofThem =
  /\b(they|them|their|theirs|themselves|you|your|yours|yourself|yourselves|buyers?|customers?|whoever|who|nobody|everyone|everybody|anyone)\b/i;

/**
 * Whether a text names us and nobody else. It goes by English words for us and for others, and by our name: it finds "We are
 * the leader in warehouse software", and cannot find that a sentence about them is of no use to them.
 */
export function speaksOnlyOfUs(text: string, seller: string | null): boolean {
  const namesUs = ofUs.test(text) || (seller !== null && text.toLowerCase().includes(seller.toLowerCase()));
  return namesUs && !ofThem.test(text);
}

/** How many of a kind name what the buyer needs, and which do not. */
export interface BuyerShare {
  readonly all: number;
  /** For people: `Discovery, New business`. */
  readonly others: readonly string[];
}

/** What is counted. */
export interface BuyerParts extends OurSide {
  /** The company whose model this is; null where the model does not say. */
  readonly seller: string | null;
  readonly pipelines: readonly Pipeline[];
  readonly battleCards: readonly BattleCardFile[];
  readonly messages: readonly Message[];
}

/** The share of stages, of sections and of messages that name what the buyer does or needs. */
export function buyerShares(
  parts: BuyerParts,
): Readonly<Record<'stages' | 'sections' | 'messages', BuyerShare>> {
  const { seller, pipelines, battleCards, messages } = parts;
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ type }) => type === 'open')
      .map((stage) => ({
        named: stageNamesBuyer(stage, parts),
        label: pipelines.length === 1 ? stage.label : `${stage.label}, ${pipeline.label}`,
      })),
  );
  const sections = battleCards.flatMap((card) =>
    card.sections.map((section) => ({
      named: sectionNamesBuyer(section, seller),
      label: `${card.label}: ${section.lead}`,
    })),
  );
  const said = messages.map((message) => ({
    named: messageNamesBuyer(message, seller),
    label: message.text,
  }));
  return { stages: shareOf(stages), sections: shareOf(sections), messages: shareOf(said) };
}

const shareOf = (all: readonly { readonly named: boolean; readonly label: string }[]): BuyerShare => ({
  all: all.length,
  others: all.flatMap(({ named, label }) => (named ? [] : [label])),
});
