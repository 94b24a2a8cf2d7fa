import { openJsforceOrg } from '../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../src/crm/salesforce/crm.ts';
import {
  startLocalSalesforce,
  type LocalSalesforce,
  type Value,
} from '../../src/sandbox/salesforce/index.ts';
import { customFieldFor, nameIn, typed } from './fields.ts';
import type { Question } from './meant.ts';
import { clockAt, dayIn, listedFacts, modelFor, type FactsRead } from './ways.ts';

/** A local Salesforce that holds a question's records. */
export function startWith({ object, facts, records }: Question): Promise<LocalSalesforce> {
  const name = object === 'company' ? 'Account' : 'Contact';
  const nameField = object === 'company' ? 'Name' : 'LastName';
  return startLocalSalesforce({
    limits: 'off',
    records: {
      objects: [{ fullName: name, fields: facts.map(customFieldFor) }],
      rows: {
        [name]: records.map(({ id, known }) => {
          const values: Record<string, Value> = { [nameField]: id };
          for (const fact of facts) {
            const value = known[fact.id];
            if (value !== undefined) values[nameIn.salesforce(fact)] = typed(fact, value);
          }
          return { id, fields: values };
        }),
      },
    },
  });
}

/** Through the local Salesforce, over its API. */
export async function factsInSalesforce(question: Question): Promise<FactsRead> {
  const salesforce = await startWith(question);
  try {
    const model = modelFor(question);
    const { url, token } = salesforce;
    const org = openJsforceOrg({ access: { kind: 'session', instanceUrl: url, accessToken: token } });
    const clock = clockAt(question.today);
    const { crm } = salesforceCrm({ org, model: () => model, zone: dayIn, clock });
    return await listedFacts(crm, question);
  } finally {
    await salesforce.stop();
  }
}
