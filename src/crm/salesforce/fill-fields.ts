import type { CrmError } from '../port.ts';
import { closingField, winLossField, winLossObject } from './mapping/field-names.ts';
import { idOf, type SeenRow } from './mapping/row.ts';
import type { FieldsToFill, Filled } from './mapping/write-back.ts';
import type { Row, Write, Written } from './org.ts';
import type { OrgWork } from './org-work.ts';

/**
 * Fills the org's own fields beside answers that are kept already, adds competitors to the opportunity's list, and marks
 * earlier closings as reopened. A field that Salesforce refuses is left as it is, and the others are filled. Gives the
 * labels of those that were filled.
 */
export async function fillFields(
  work: OrgWork,
  deal: SeenRow,
  fill: FieldsToFill,
  earlier: readonly Row[],
): Promise<readonly string[]> {
  const marks = earlier.map((row): Write => ({
    object: winLossObject,
    at: { id: idOf(row) },
    fields: { [winLossField.reopened]: true },
  }));
  const nothing = fill.fields.length === 0 && fill.competitors.length === 0;
  const asked = nothing ? [] : [dealWrite(deal, fill, fill.fields), ...rivals(deal, fill)];
  if (asked.length + marks.length === 0) return [];
  // A competitor or a mark that is refused changes nothing of what was answered.
  const [first] = await work.org.write([...asked, ...marks]);
  const filled = nothing ? [] : await filledFields(work, deal, fill, first);
  return filled.map(({ label }) => label);
}

function dealWrite(deal: SeenRow, { remembered }: FieldsToFill, fields: readonly Filled[]): Write {
  const values = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  return {
    object: 'Opportunity',
    at: { id: idOf(deal.row) },
    fields: { ...values, [closingField.writtenBack]: JSON.stringify(remembered) },
  };
}

const rivals = (deal: SeenRow, { competitors }: FieldsToFill): readonly Write[] =>
  competitors.map((CompetitorName) => ({
    object: 'OpportunityCompetitor',
    at: null,
    fields: { OpportunityId: idOf(deal.row), CompetitorName },
  }));

async function filledFields(
  work: OrgWork,
  deal: SeenRow,
  fill: FieldsToFill,
  first: Written | undefined,
): Promise<readonly Filled[]> {
  if (first?.ok) return fill.fields;
  const refused = refusedFields(first?.error);
  const left = fill.fields.filter(({ field }) => !refused.has(field.toLowerCase()));
  // Refused as a whole, such as by a rule of the org's own: then nothing can be filled.
  if (left.length === 0 || left.length === fill.fields.length) return [];
  const [again] = await work.org.write([dealWrite(deal, fill, left)]);
  return again?.ok ? left : [];
}

const refusedFields = (error: CrmError | undefined): ReadonlySet<string> =>
  new Set(error?.kind === 'rejected' ? error.fields.map(({ field }) => field.toLowerCase()) : []);
