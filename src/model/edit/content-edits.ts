import { ok } from '../../base/result.ts';
import type { Claim, Objection, Section } from '../../core/enablement/model.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import type { EditOf } from './edit.ts';
import { freeId } from './ids.ts';
import { gone, partIn, withPart, wrong, type Edited } from './part-access.ts';

/** Changes of one kind of content: how each entry becomes another. */
interface ContentChange {
  readonly section: (section: Section) => Section;
  readonly objection: (objection: Objection) => Objection;
  readonly claim: (claim: Claim) => Claim;
}

/** Puts another text in, which is a draft until its owner approves it. */
export function putText(parts: PartValues, edit: EditOf<'putText'>): Edited {
  const text = edit.text.trim();
  if (text === '')
    return wrong(`${edit.at}#text`, 'It says nothing.', 'Write a sentence, or leave it as it is.');
  return changed(parts, edit.at, {
    section: (section) => ({ ...section, lead: text, status: 'draft' }),
    objection: (objection) => ({ ...objection, responses: withAnswer(objection, text), status: 'draft' }),
    // What reviewers said was said of the old words.
    claim: (claim) => ({
      ...claim,
      text,
      reviews: claim.text === text ? claim.reviews : [],
      status: 'draft',
    }),
  });
}

/** The first answer says it; an objection without one has it now. */
function withAnswer({ id, responses }: Objection, say: string): Objection['responses'] {
  const [first, ...others] = responses;
  if (first) return [{ ...first, say }, ...others];
  return [{ id: freeId(`${id.slice(0, 50)}_answer`, []), say, claims: [], proofPoints: [] }];
}

/** Shows it to those who sell. Who may do so is decided before. */
export const approve = (parts: PartValues, { at }: EditOf<'approve'>): Edited =>
  changed(parts, at, {
    section: (section) => ({ ...section, status: 'approved' }),
    objection: (objection) => ({ ...objection, status: 'approved' }),
    claim: (claim) => ({ ...claim, status: 'approved' }),
  });

function changed(parts: PartValues, at: string, change: ContentChange): Edited {
  const entry = contentAt(parts, at);
  if (!entry) return gone(at, 'This');
  if (entry.kind === 'section') {
    const sections = entry.card.sections.map((one) =>
      one.id === entry.value.id ? change.section(one) : one,
    );
    return ok(withPart(parts, entry.path, { ...entry.card, sections } satisfies PartTypes['battleCard']));
  }
  if (entry.kind === 'objection') {
    const file = partIn(parts, 'objections.yaml');
    const objections = file?.objections.map((one) =>
      one.id === entry.value.id ? change.objection(one) : one,
    );
    return ok(withPart(parts, 'objections.yaml', { ...file, objections }));
  }
  const file = partIn(parts, 'messaging.yaml');
  const claims = file?.claims.map((one) => (one.id === entry.value.id ? change.claim(one) : one));
  return ok(withPart(parts, 'messaging.yaml', { ...file, claims }));
}

/** One section, objection or claim of a draft. */
export type ContentEntry =
  | {
      readonly kind: 'section';
      readonly path: string;
      readonly card: PartTypes['battleCard'];
      readonly value: Section;
    }
  | { readonly kind: 'objection'; readonly value: Objection }
  | { readonly kind: 'claim'; readonly value: Claim };

/** The content that an `at` names: `section/northbeam/evaluation`, `objection/too_expensive`, `claim/no_full_day_stop`. */
export function contentAt(parts: PartValues, at: string): ContentEntry | null {
  const [kind, one = '', other = ''] = at.split('/');
  if (kind === 'section') {
    const found = battleCardsIn(parts).find(({ card }) => card.id === one);
    const value = found?.card.sections.find(({ id }) => id === other);
    return found && value ? { kind, ...found, value } : null;
  }
  if (kind === 'objection') {
    const value = partIn(parts, 'objections.yaml')?.objections.find(({ id }) => id === one);
    return value ? { kind, value } : null;
  }
  const value =
    kind === 'claim' ? partIn(parts, 'messaging.yaml')?.claims.find(({ id }) => id === one) : undefined;
  return value ? { kind: 'claim', value } : null;
}

/** The battle cards of a draft, each with the path of its part. */
export const battleCardsIn = (
  parts: PartValues,
): readonly { readonly path: string; readonly card: PartTypes['battleCard'] }[] =>
  Object.keys(parts)
    .filter((path) => path.startsWith('battlecards/'))
    .sort()
    .map((path) => ({ path, card: parts[path] as PartTypes['battleCard'] }));

/** Who approves content: the owner of a claim or an objection, and of the battle card that a section stands in. */
export const approverOf = (entry: ContentEntry): string =>
  entry.kind === 'section' ? entry.card.owner : entry.value.owner;
