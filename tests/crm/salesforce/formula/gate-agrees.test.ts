import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileStages } from '../../../../src/core/stages/compile.ts';
import { passes, reviewMove, type CriterionStatus } from '../../../../src/core/stages/review.ts';
import type { StageCriterion } from '../../../../src/core/stages/model.ts';
import type { Crm, DealFile } from '../../../../src/crm/port.ts';
import { openJsforceOrg } from '../../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../../../src/crm/salesforce/crm.ts';
import {
  gateMessage,
  placedCriteria,
  stageGates,
  gateWrites,
} from '../../../../src/crm/salesforce/formula/stage-gates.ts';
import { textLength } from '../../../../src/crm/salesforce/mapping/text-lengths.ts';
import { salesforceSchema } from '../../../../src/crm/salesforce/schema/definitions.ts';
import { zonedDay } from '../../../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../../../src/model/gtm-model.ts';
import { exampleRecords } from '../../../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { orgObjects } from '../../../../scripts/start/org-objects.ts';
import { readModel, today } from '../../../example/example-facts.ts';

const now = `${today}T10:00:00.000Z`;

/** The example, where everything blocks. */
async function strictModel(): Promise<GtmModel> {
  const model = await readModel('config');
  const { stages } = model;
  if (!stages) throw new Error('The example has stages');
  const block = (criteria: readonly StageCriterion[]): StageCriterion[] =>
    criteria.map((criterion) => ({ ...criterion, level: 'block' }));
  const pipelines = stages.pipelines.map((pipeline) => ({
    ...pipeline,
    stages: pipeline.stages.map((stage) => ({
      ...stage,
      entry: block(stage.entry),
      exit: block(stage.exit),
    })),
  }));
  return { ...model, stages: { ...stages, pipelines } };
}

interface Outcome {
  readonly success: boolean;
  readonly errors: readonly { readonly message: string }[];
}

describe('the stage gate of the local Salesforce', () => {
  let model: GtmModel;
  let local: LocalSalesforce;
  let connection: Connection;
  let crm: Crm;

  beforeAll(async () => {
    model = await strictModel();
    const example = exampleRecords(today);
    const objects = [...(example.objects ?? []), ...orgObjects(salesforceSchema())];
    local = await startLocalSalesforce({
      records: { ...example, objects },
      limits: 'off',
      now: () => Date.parse(now),
    });
    const access = { kind: 'session', instanceUrl: local.url, accessToken: local.token } as const;
    const org = openJsforceOrg({ access });
    connection = new Connection({ instanceUrl: local.url, accessToken: local.token, version: '67.0' });
    const clock = { now: () => now, today: () => today };
    ({ crm } = salesforceCrm({ org, model: () => model, zone: zonedDay, clock }));
    const written = await org.write(gateWrites(stageGates(model).rows));
    if (written.some(({ ok }) => !ok)) throw new Error(JSON.stringify(written));
    // Asked of every other opportunity: those of the example have a record type with gates of its own.
    const elsewhere = Object.values(model.mappings.salesforce?.pipelines['new_business']?.stages ?? {});
    await connection.sobject('Stage_Gate__c').create(
      elsewhere.map((stage) => ({
        Key__c: `elsewhere/${stage}`,
        Stage_Value__c: stage,
        Direction__c: 'exit',
        Level__c: 'block',
        Formula__c: 'FALSE',
        Message__c: 'Not here.',
        Active__c: true,
      })),
    );
  });
  afterAll(() => local.stop());

  async function move(id: string, stage: string): Promise<Outcome> {
    const outcomes = await connection.sobject('Opportunity').update([{ Id: id, StageName: stage }]);
    return (outcomes as unknown as readonly Outcome[])[0] ?? { success: false, errors: [] };
  }

  async function fileOf(id: string): Promise<DealFile> {
    const read = await crm.readDeal(id);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  }

  it('refuses exactly the moves that the engine does not allow, for the same criteria', async () => {
    const enforced = placedCriteria(model).filter(({ required }) => required().ok);
    const isEnforced = ({ criterion }: CriterionStatus): boolean =>
      enforced.some((one) => one.criterion === criterion);
    const stages = model.stages ? [...compileStages(model.stages, model.facts).values()] : [];
    const values = model.mappings.salesforce?.pipelines['new_business']?.stages ?? {};
    const counted = { refused: 0, allowed: 0 };
    for (const { id } of local.records.list('Opportunity')) {
      const file = await fileOf(id);
      const from = stages.find(({ stage }) => stage.id === file.stage);
      if (!from || from.stage.type !== 'open') continue;
      for (const to of stages.filter((stage) => stage !== from)) {
        const open = reviewMove(from, to, file.facts, today).open.filter(
          (one) => !passes(one) && isEnforced(one),
        );
        const said = new Set(open.map(({ criterion }) => gateMessage(criterion, textLength.message)));
        const { success, errors } = await move(id, values[to.stage.id] ?? '');
        expect({ id, to: to.stage.id, success }).toEqual({ id, to: to.stage.id, success: open.length === 0 });
        const told = errors.map(({ message }) => message).join(' ');
        for (const sentence of said) expect(told).toContain(sentence);
        expect(told.length).toBe([...said].join(' ').length);
        counted[success ? 'allowed' : 'refused']++;
        if (success) local.records.patch('Opportunity', id, { StageName: file.crmStage.id }, null);
      }
    }
    expect(counted.refused).toBeGreaterThan(20);
    expect(counted.allowed).toBeGreaterThan(20);
  });
});
