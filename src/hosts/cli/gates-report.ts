import type { GateRow } from '../../crm/salesforce/formula/stage-gates.ts';
import type { GateNews, LackingGate } from '../../crm/salesforce/gates/gates-there.ts';
import type { Published } from '../../crm/salesforce/gates/publish-gates.ts';
import { gateField } from '../../crm/salesforce/mapping/field-names.ts';
import { counted } from '../../model/wording.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import { adviceData, adviceLines } from './advice-report.ts';

/** One object for a program. */
export const publishedData = (published: Published): object => {
  const { isCheck, rows, news, lacking, switchedOff, failed, advisory } = published;
  return {
    check: isCheck,
    rows: rows.map(keyOf),
    blocking: blocking(published).map(keyOf),
    new: rows.map(keyOf).filter((key) => news.get(key) === 'new'),
    changed: rows.map(keyOf).filter((key) => news.get(key) === 'changed'),
    lacking: lacking.map(({ key, fields }) => ({
      key,
      fields: fields.map(({ field, why }) => ({ field, why })),
    })),
    switchedOff,
    failed: failed.map(failedWords),
    advisory: adviceData(advisory),
  };
};

/** The same for people. */
export function publishedReport(published: Published): string {
  const { isCheck, rows, switchedOff, lacking, failed, advisory } = published;
  const stopping = blocking(published);
  return [
    `${isCheck ? 'Would be in force' : 'In force'}: ${counted(rows.length - failed.length, 'gate')}, of which ${stopping.length} stop a move.`,
    `Against what is in the org: ${newsWords(published)}.`,
    ...(switchedOff > 0
      ? [`${counted(switchedOff, 'gate')} that the model no longer has: switched off.`]
      : []),
    ...failed.map((one) => `Not taken: ${failedWords(one)}`),
    ...lackingLines(lacking),
    ...(stopping.length > 0 ? ['', 'What stops a move:', ...stoppingLines(stopping)] : []),
    ...adviceLines(advisory),
    '',
  ].join('\n');
}

const failedWords = ({ key, error }: Published['failed'][number]): string =>
  `${key}: ${crmErrorWords(error, 'salesforce')}`;

const keyOf = (row: GateRow): string => String(row[gateField.key]);

const blocking = ({ rows }: Published): readonly GateRow[] =>
  rows.filter((row) => row[gateField.level] === 'block');

function newsWords({ rows, news }: Published): string {
  const count = (wanted: GateNews): number => rows.filter((row) => news.get(keyOf(row)) === wanted).length;
  return `${count('new')} new, ${count('changed')} changed, ${count('same')} the same`;
}

const whyWords = { notInOrg: 'the org does not have', notVisible: 'is hidden from this user' } as const;

function lackingLines(lacking: readonly LackingGate[]): readonly string[] {
  if (lacking.length === 0) return [];
  return [
    '',
    `Not written, since their formulas name fields that the org lacks or hides, and such a gate stops nobody:`,
    ...lacking.flatMap(({ key, fields }) => [
      `  ${criterionWords(key)}`,
      ...fields.map(({ field, why }) => `    Opportunity.${field}, which ${whyWords[why]}`),
    ]),
    'Make the field, show it to this user, or name another in crm/salesforce.yaml, and run this again.',
  ];
}

/** A criterion that takes several rows is told once. */
const stoppingLines = (rows: readonly GateRow[]): readonly string[] =>
  [...new Set(rows.map((row) => criterionWords(keyOf(row))))].map((words) => `  ${words}`);

/** From `<pipeline>/<stage>/<exit|entry>/<criterion>`. */
function criterionWords(key: string): string {
  const [, stage = '', direction, criterion = ''] = key.split('/');
  return `${criterion}, before ${stage} is ${direction === 'exit' ? 'left' : 'entered'}`;
}
