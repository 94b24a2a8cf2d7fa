import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { CrmMapping, FieldMapping } from '../mapping.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, suggestion } from '../wording.ts';
import { someOf } from './dangling.ts';
import { namesOf } from './names.ts';

type At = (...path: Path) => Place;

/** Whose facts a record's own fields may carry: a lead is person and company in one, and any export may name the company. */
const carriedBy: Readonly<Record<RecordKind, readonly RecordKind[]>> = {
  company: ['company'],
  contact: ['contact', 'company'],
  lead: ['lead', 'contact', 'company'],
  deal: ['deal', 'company'],
};

/** Every mapped field suits its fact: it stands under the right record, and its values are values of the fact. */
export const checkMappedFields: Check = (draft, report) => {
  const facts = namesOf(draft).fact;
  for (const { file, value } of draft.mappings)
    for (const object of Object.keys(carriedBy) as RecordKind[])
      for (const [id, field] of Object.entries(value.fields[object] ?? {})) {
        const fact = facts.get(id)?.value;
        const at = (...path: Path): Place => placeOf(file, 'fields', object, id, ...path);
        if (fact) checkField(fact, field, { object, crm: value.crm, at, report });
      }
};

interface Where {
  readonly object: RecordKind;
  readonly crm: CrmMapping['crm'];
  readonly at: At;
  readonly report: Report;
}

function checkField(fact: Fact, field: FieldMapping, where: Where): void {
  const { object, at, report } = where;
  if (fact.from)
    report.problem(
      { ...at(), at: 'key' },
      `${code(fact.id)} is worked out from ${fact.from.over}, and no field carries it`,
      'Take it out here, or remove `from` where it is declared.',
    );
  else if (!carriedBy[object].includes(fact.object))
    report.problem(
      { ...at(), at: 'key' },
      `${code(fact.id)} is a fact of a ${fact.object}, and stands under ${code(object)}`,
      `Move it to \`fields.${fact.object}\`.`,
    );
  checkValues(fact, field, where);
  checkCurrency(fact, field, where);
  checkWrittenForms(field, where);
  const misplaced = misplacedKeys(fact, field);
  for (const { key, types } of misplaced)
    report.problem(
      { ...at(key), at: 'key' },
      `${code(key)} is for facts of type ${types}, and ${code(fact.id)} is of type ${code(fact.type)}`,
      'Remove it.',
    );
}

function misplacedKeys(
  { type }: Fact,
  field: FieldMapping,
): { readonly key: string; readonly types: string }[] {
  const isNumeric = type === 'number' || type === 'count' || type === 'money';
  const keys = [
    {
      key: 'values',
      types: '`option`, `options` and `yesNo`',
      fits: type === 'option' || type === 'options' || type === 'yesNo',
    },
    { key: 'unchecked', types: '`yesNo`', fits: type === 'yesNo' },
    { key: 'currency', types: '`money`', fits: type === 'money' },
    {
      key: 'multiply',
      types: '`number`, `count` and `money`',
      fits: isNumeric,
    },
    { key: 'separator', types: '`options`', fits: type === 'options' },
    { key: 'days', types: '`date`', fits: type === 'date' },
    ...(['decimal', 'unit', 'suffixes'] as const).map((key) => ({
      key,
      types: '`number`, `count` and `money`',
      fits: isNumeric,
    })),
  ];
  return keys.filter(({ key, fits }) => !fits && Object.hasOwn(field, key));
}

function checkValues(fact: Fact, field: FieldMapping, { at, report }: Where): void {
  const ids = fact.values?.map(({ id }) => id);
  for (const [written, value] of Object.entries(field.values ?? {})) {
    if (fact.type === 'yesNo' && typeof value !== 'boolean')
      report.problem(
        at('values', written),
        `${code(value)} is no value of ${code(fact.id)}, which is yes or no`,
        'Write true or false.',
      );
    if (ids && typeof value === 'boolean')
      report.problem(
        at('values', written),
        `${code(value)} is no value of ${code(fact.id)}`,
        `Name one of its values: ${someOf(ids)}.`,
      );
    if (ids && typeof value === 'string' && !ids.includes(value))
      report.problem(
        at('values', written),
        `${code(fact.id)} has no value ${code(value)}`,
        suggestion(
          value,
          ids,
          `Its values are ${someOf(ids)}. Add this one in facts.yaml, or name one of them.`,
        ),
      );
  }
}

const writtenForms = ['days', 'decimal', 'unit', 'suffixes'] as const;

/** A CRM sends days and numbers in one form; only files have forms of their own. */
function checkWrittenForms(field: FieldMapping, { crm, at, report }: Where): void {
  if (crm === 'csv') return;
  for (const key of writtenForms)
    if (field[key] !== undefined)
      report.problem(
        { ...at(key), at: 'key' },
        `${code(key)} says how files write a value; a CRM sends it in a form of its own`,
        'Remove it.',
      );
}

/** Money is never converted: in another currency, or in none, it would never be known. */
function checkCurrency({ id, type, currency }: Fact, field: FieldMapping, { crm, at, report }: Where): void {
  if (type !== 'money') return;
  const named = field.currency;
  if (named === undefined)
    report.problem(
      { ...at(), at: 'key' },
      `${code(id)} is money, and its field names no currency, so it would never be known`,
      crm === 'csv'
        ? `Add \`currency: ${currency ?? 'EUR'}\`.`
        : 'Add `currency`: an ISO code, `record` or `account`.',
    );
  else if (crm === 'csv' && (named === 'record' || named === 'account'))
    report.problem(
      at('currency'),
      `a file names no currency of the ${named}`,
      `Write the ISO code, such as ${currency ?? 'EUR'}.`,
    );
  else if (currency !== undefined && named !== currency && named !== 'record' && named !== 'account')
    report.problem(
      at('currency'),
      `the field is in ${named} and ${code(id)} counts in ${currency}, so it would never be known`,
      `Write \`currency: ${currency}\`, or change the currency of the fact.`,
    );
}
