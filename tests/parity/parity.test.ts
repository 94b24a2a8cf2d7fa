import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileCondition } from '../../src/core/condition/compile.ts';
import { evaluate } from '../../src/core/condition/evaluate.ts';
import { compileScorecard } from '../../src/core/icp/compile.ts';
import { score } from '../../src/core/icp/score.ts';
import { fitLine } from '../../src/hosts/cli/fit-line.ts';
import { openLightningBrowser, type LightningBrowser } from '../contract/lightning-way.ts';
import { bytesOf } from './bytes-of.ts';
import { caseQuestions, generatedQuestions, type Question } from './meant.ts';
import { factsInPage } from './page-way.ts';
import { factsInSalesforce } from './salesforce-way.ts';
import { factsInHubSpot, linesOfCommandLine, type FactsRead } from './ways.ts';

const ways: readonly (readonly [string, (question: Question) => Promise<FactsRead>])[] = [
  ['HubSpot', factsInHubSpot],
  ['Salesforce, over its API', factsInSalesforce],
  ['Salesforce, in a page', (question) => factsInPage(question, browser.way)],
];

let browser: LightningBrowser;
beforeAll(async () => {
  browser = await openLightningBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each([...caseQuestions(), ...generatedQuestions()].map((one) => [one.name, one] as const))(
  'the same records: %s',
  (_name, question) => {
    const { records, facts, scorecard, today, conditions } = question;
    const compiled = compileScorecard(scorecard, facts, '1');
    const meant = (known: Question['records'][number]['known']): string =>
      bytesOf(score(compiled, { known, unknown: {} }, today));

    test.each(ways)('give the same fit, to the byte, through %s', async (_way, read) => {
      const found = await read(question);
      expect(found.size).toBe(records.length);
      for (const { id, known } of records) {
        const got = found.get(id);
        if (!got) throw new Error(`Record ${id} was not told`);
        expect(got.known).toEqual(known);
        expect(bytesOf(score(compiled, got, today))).toBe(meant(known));
        const condition = conditions.get(id);
        if (!condition) continue;
        const ready = compileCondition(condition, facts);
        expect(evaluate(ready, got, today)).toBe(evaluate(ready, { known, unknown: {} }, today));
      }
    });

    test('give the same fit on the command line', async () => {
      const lines = await linesOfCommandLine(question);
      for (const { id, known } of records)
        expect(lines.get(id)).toEqual(
          JSON.parse(fitLine(id, score(compiled, { known, unknown: {} }, today))),
        );
    });
  },
);

test('a thousand records were made', () => {
  expect(generatedQuestions().flatMap(({ records }) => records)).toHaveLength(1000);
});
