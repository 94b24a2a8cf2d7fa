import type { ValidationRuleThere } from './setup-org.ts';

/**
 * Fields that validation rules ask for in a stage: rules of the shape *the stage is this, and the field is blank*, which is
 * how setup guides write them. A rule that says more, such as one with OR or NOT in it, is left alone: it may ask for less.
 */
export function fieldsAskedAt(stage: string, rules: readonly ValidationRuleThere[]): readonly string[] {
  const fields = rules.flatMap(({ formula }) => fieldsOf(formula, stage));
  return [...new Set(fields)];
}

const stageIs = [
  /ISPICKVAL\(\s*StageName\s*,\s*(["'])(?<stage>.*?)\1\s*\)/i,
  /TEXT\(\s*StageName\s*\)\s*={1,2}\s*(["'])(?<stage>.*?)\1/i,
];
const blanks = [
  /ISBLANK\(\s*(?:TEXT\(\s*)?(?<field>\w+)\s*\)?\s*\)/gi,
  /ISPICKVAL\(\s*(?<field>\w+)\s*,\s*(?:""|'')\s*\)/gi,
];

function fieldsOf(formula: string, stage: string): readonly string[] {
  if (/\b(OR|NOT|IF|CASE|PRIORVALUE)\s*\(|\|\||!|<>/i.test(formula)) return [];
  const named = stageIs.map((pattern) => pattern.exec(formula)?.groups?.['stage']).find(Boolean);
  if (named !== stage) return [];
  const fields = blanks.flatMap((pattern) =>
    [...formula.matchAll(pattern)].flatMap(({ groups }) => groups?.['field'] ?? []),
  );
  // Two blanks in one rule are asked for together: it is satisfied by filling in either.
  return fields.length === 1 ? fields : [];
}
