import type { Message } from '../../core/enablement/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Place } from '../problem.ts';
import { code, counted } from '../wording.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { namesOf } from './names.ts';

/** What reps say was reviewed, and what they hand over may be handed over. */
export const checkMessaging: Check = (draft, report) => {
  const mentions = [...mentionsOf(draft)];
  checkReviewed(draft, mentions, report);
  checkHandedOver(draft, mentions, report);
  checkReviewDates(draft, report);
  checkLayers(draft, report);
  checkNeeds(draft, report);
};

/** Told once at the claim, with where it is used: that is where the review belongs. */
function checkReviewed(draft: Draft, mentions: readonly Mention[], report: Report): void {
  for (const [id, { value, place }] of namesOf(draft).claim) {
    const uses = mentions.filter((mention) => mention.thing === 'claim' && mention.id === id);
    const [first, ...more] = uses;
    // A draft is said to nobody yet.
    if (!first || value.reviews.length > 0 || value.status === 'draft') continue;
    const others = more.length === 0 ? '' : ` and ${counted(more.length, 'more place')}`;
    report.problem(
      place,
      `claim ${code(id)} is used in ${draft.written(first.place)}${others}, and nobody reviewed it`,
      'Add a review with `rating`, `by` and `on`, or take the claim out where it is used.',
    );
  }
}

function checkHandedOver(draft: Draft, mentions: readonly Mention[], report: Report): void {
  const assets = namesOf(draft).asset;
  for (const { thing, id, place } of mentions)
    if (thing === 'asset' && assets.get(id)?.value.customerFacing === false)
      report.problem(
        place,
        `${code(id)} is given to buyers here, and is not meant for them`,
        'Give another asset, or set `customerFacing: true` where it is declared.',
      );
}

function checkReviewDates({ messaging, battleCards }: Draft, report: Report): void {
  for (const [index, { reviews }] of (messaging?.value.claims ?? []).entries())
    for (const [nth, { on, expires }] of reviews.entries())
      if (expires !== undefined && expires < on)
        tellExpiredFirst(
          report,
          placeOf(messaging?.file ?? '', 'claims', index, 'reviews', nth, 'expires'),
          expires,
          on,
        );
  for (const { file, value } of battleCards)
    for (const [index, { verifiedOn, expires }] of value.sections.entries())
      if (expires !== undefined && expires < verifiedOn)
        tellExpiredFirst(report, placeOf(file, 'sections', index, 'expires'), expires, verifiedOn);
}

function tellExpiredFirst(report: Report, place: Place, expires: string, on: string): void {
  report.problem(
    place,
    `it expires on ${expires}, before it was checked on ${on}`,
    'Write a day after that, or leave `expires` out.',
  );
}

const layerAbove: Readonly<Record<Message['layer'], Message['layer'] | null>> = {
  core_positioning: null,
  audience_variant: 'core_positioning',
  use_case_proof: 'audience_variant',
};

/** Each message stays true to one of the layer above it; the core has nothing above. */
function checkLayers(draft: Draft, report: Report): void {
  const { messaging } = draft;
  const known = namesOf(draft).message;
  for (const [index, { id, layer, parent }] of (messaging?.value.messages ?? []).entries()) {
    const at = (key: string): Place => placeOf(messaging?.file ?? '', 'messages', index, key);
    const above = layerAbove[layer];
    const parentLayer = parent === undefined ? null : known.get(parent)?.value.layer;
    if (above === null && parent !== undefined)
      report.problem(
        at('parent'),
        `${code(id)} is the core, and nothing stands above it`,
        'Remove `parent`, or change the layer.',
      );
    if (above !== null && parent === undefined)
      report.problem(
        at('layer'),
        `${code(id)} names no message above it`,
        `Add \`parent\`: the message of layer \`${above}\` that it stays true to.`,
      );
    if (above !== null && typeof parentLayer === 'string' && parentLayer !== above)
      report.problem(
        at('parent'),
        `${code(parent)} is of layer ${code(parentLayer)}, and ${code(layer)} stands below ${code(above)}`,
        `Name a message of layer \`${above}\`.`,
      );
  }
}

function checkNeeds(draft: Draft, report: Report): void {
  const first = new Map<string, Place>();
  for (const [index, { buyingJob }] of (draft.messaging?.value.needs ?? []).entries()) {
    const place = placeOf(draft.messaging?.file ?? '', 'needs', index, 'buyingJob');
    const earlier = first.get(buyingJob);
    if (earlier)
      report.problem(
        place,
        `two needs are for ${code(buyingJob)}; the other is in ${draft.written(earlier)}`,
        'Keep one: a rep is shown one thing to give.',
      );
    else first.set(buyingJob, place);
  }
}
