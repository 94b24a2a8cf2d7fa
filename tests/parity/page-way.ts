import type { WayIn } from '../contract/salesforce-world.ts';
import type { Question } from './meant.ts';
import { startWith } from './salesforce-way.ts';
import { clockAt, dayIn, listedFacts, modelFor, type FactsRead } from './ways.ts';

/** Through the local Salesforce, from a page in a browser. */
export async function factsInPage(question: Question, way: WayIn): Promise<FactsRead> {
  const salesforce = await startWith(question);
  try {
    const model = modelFor(question);
    const timing = { now: () => Date.parse(`${question.today}T10:00:00Z`), sleep: () => Promise.resolve() };
    const opened = await way.open({
      url: salesforce.url,
      token: salesforce.token,
      model: () => model,
      zone: dayIn,
      clock: clockAt(question.today),
      timing,
    });
    const read = await listedFacts(opened.crm, question);
    await opened.close?.();
    return read;
  } finally {
    await salesforce.stop();
  }
}
