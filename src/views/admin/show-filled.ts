import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { TonedLine } from '../parts.ts';
import type { CrmFieldToShow, FilledToShow, MappedField, SettingsToShow } from './settings-to-show.ts';

/** Below this share of filled records a criterion on a field is not ready to block: it would stop more deals than it lets on. */
const blockingShare = 0.5;

const many: Readonly<Record<RecordKind, string>> = {
  deal: 'deals',
  company: 'companies',
  contact: 'contacts',
  lead: 'leads',
};

/** Where a field was counted: its object and its name. */
export const filledKey = (object: RecordKind, field: string): string => `${object}/${field}`;

/** `31 of 40 companies`. */
export const shareText = ({ filled, of }: FilledToShow, object: RecordKind): string =>
  `${filled} of ${of} ${many[object]}`;

/** The field that carries a fact in this CRM; null where none does. */
export const fieldOfFact = (fact: Fact, { mappedFields }: SettingsToShow): MappedField | null =>
  mappedFields[fact.object]?.[fact.id] ?? null;

/** The field of the CRM by its name; null where it has none. */
export const crmField = (
  object: RecordKind,
  name: string,
  { crmFields }: SettingsToShow,
): CrmFieldToShow | null => crmFields.find((one) => one.object === object && one.name === name) ?? null;

/** In how many records a fact's field is filled in; null where nothing maps it or nothing was counted. */
export function filledOf(fact: Fact, shown: SettingsToShow): FilledToShow | null {
  const mapped = fieldOfFact(fact, shown);
  return mapped ? (shown.filled.get(filledKey(fact.object, mapped.field)) ?? null) : null;
}

/** Whether so few records have it that blocking would stop more deals than it lets on. */
export const isHalfEmpty = ({ filled, of }: FilledToShow): boolean => of > 0 && filled / of < blockingShare;

/** How far a fact's field is filled in, for a list to choose facts from. */
export function filledLine(fact: Fact, shown: SettingsToShow): TonedLine | null {
  const share = filledOf(fact, shown);
  if (!share) return null;
  if (share.of === 0) return { text: `No ${many[fact.object]} to count yet`, tone: 'neutral' };
  return {
    text: `Filled in on ${shareText(share, fact.object)}`,
    tone: isHalfEmpty(share) ? 'warn' : 'neutral',
  };
}

/** What would have to be filled in first, where a fact's field is too empty to block on; null where it is not. */
export function tooEmptyToBlock(fact: Fact, shown: SettingsToShow): string | null {
  const share = filledOf(fact, shown);
  return share && isHalfEmpty(share)
    ? `${fact.label} is filled in on ${shareText(share, fact.object)} only`
    : null;
}
