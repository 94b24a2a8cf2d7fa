import { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { Facts } from '../../src/core/condition/facts.ts';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import type { Clock, Crm } from '../../src/crm/port.ts';
import { gatheringIo } from './gathering-io.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { scoreTable } from '../../src/hosts/cli/score-table.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { mappingFor, nameIn, propertyFor, written } from './fields.ts';
import type { Question } from './meant.ts';

/** The facts of each record by id, as one CRM gives them. */
export type FactsRead = ReadonlyMap<string, Facts>;

/** A clock that stands at ten in the morning of a day. */
export const clockAt = (today: string): Clock => ({
  now: () => `${today}T10:00:00.000Z`,
  today: () => today,
});
/** The day of an instant, in UTC. */
export const dayIn = (instant: string): string => instant.slice(0, 10);

/** A model of nothing but a question's scorecard and facts. */
export const modelFor = (question: Question): GtmModel => ({
  version: '1',
  engine: 1,
  seller: null,
  facts: question.facts,
  scorecards: [question.scorecard],
  evidence: [],
  people: [],
  glossary: null,
  stages: null,
  objections: null,
  messaging: null,
  winLoss: null,
  battleCards: [],
  mappings: {
    hubspot: mappingFor('hubspot', question),
    salesforce: mappingFor('salesforce', question),
    csv: mappingFor('csv', question),
  },
});

/** Every record of a kind, a page at a time. */
export async function listedFacts(crm: Pick<Crm, 'listRecords'>, { object }: Question): Promise<FactsRead> {
  const read = new Map<string, Facts>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Crm['listRecords']>> = await crm.listRecords(object, after);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    for (const { name, facts } of page.value.records) read.set(name, facts);
    after = page.value.next;
  } while (after !== null);
  return read;
}

/** Through the local HubSpot and its adapter. */
export async function factsInHubSpot(question: Question): Promise<FactsRead> {
  const plural = question.object === 'company' ? 'companies' : 'contacts';
  const name = question.object === 'company' ? 'name' : 'lastname';
  const hubspot = await startLocalHubSpot({
    limits: 'off',
    records: {
      properties: { [plural]: question.facts.map(propertyFor) },
      objects: {
        [plural]: question.records.map(({ id, known }) => ({
          id,
          properties: {
            [name]: id,
            ...Object.fromEntries(
              question.facts.flatMap((fact) => {
                const value = known[fact.id];
                return value === undefined ? [] : [[nameIn.hubspot(fact), written(fact, value)]];
              }),
            ),
          },
        })),
      },
    },
  });
  try {
    const model = modelFor(question);
    const { url, token } = hubspot;
    const { crm } = openFetchCrm({
      url,
      token,
      model: () => model,
      zone: dayIn,
      clock: clockAt(question.today),
    });
    return await listedFacts(crm, question);
  } finally {
    await hubspot.stop();
  }
}

/** What the command line prints about each record of a file, by id. */
export async function linesOfCommandLine(question: Question): Promise<ReadonlyMap<string, unknown>> {
  const { facts, records, object, scorecard, today } = question;
  const header = ['Id', ...facts.map(nameIn.csv)];
  const rows = records.map(({ id, known }) => [
    id,
    ...facts.map((fact) => {
      const value = known[fact.id];
      return value === undefined ? '' : written(fact, value);
    }),
  ]);
  const csv = [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
  const gathered = gatheringIo(today);
  const bytes = Readable.from([Buffer.from(csv)])[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const model = modelFor(question);
  const mapping = mappingFor('csv', question);
  expect(await scoreTable(gathered.io, { model, scorecard, mapping, object, today }, bytes)).toBe(0);
  const lines = gathered.out().trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as { id: string }).map((line) => [line.id, line]));
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
