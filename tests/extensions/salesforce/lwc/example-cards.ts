import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJsforceOrg } from '../../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../../../src/crm/salesforce/crm.ts';
import { functions } from '../../../../src/functions/index.ts';
import type { With } from '../../../../src/functions/with.ts';
import { zonedDay } from '../../../../src/hosts/zoned-day.ts';
import { dealId } from '../../../../src/sandbox/salesforce/example/index.ts';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import type { FunctionName, Replies, Reply } from '../../../../src/wire/reply.ts';
import { exampleModel, sam } from '../../../functions/example-world.ts';
import { exampleOrg } from '../../../hosts/example-org.ts';
import { axeViolations } from '../../../set-up/browser.ts';
import type { Answering, SentRequest, Theatre } from './card-stage.ts';

const hero = dealId('4101');
const lost = dealId('4117');

let org: LocalSalesforce;
let answering: Answering;

/** Answers a card as the functions answer it: from the local Salesforce, by the model in `config/`. */
function answers(asked: With): Answering {
  const by =
    <N extends FunctionName>(name: N) =>
    async (request: SentRequest): Promise<Reply<Replies[N]>> => {
      const reply = await functions[name](request, asked);
      return reply.ok ? reply : { ok: false, problem: reply.error };
    };
  return {
    readDealGuide: by('readDealGuide'),
    readFit: by('readFit'),
    readContactCard: by('readContactCard'),
    dealsWith: () => ({ ok: true, value: { rows: [], hasMore: false } }),
  };
}

/** The cards over what the example's model and records make of them: no view is written by hand. */
export function describeExampleCards(theatre: () => Theatre): void {
  describe('The worked example', () => {
    beforeAll(async () => {
      org = await exampleOrg();
      const access = { kind: 'session', instanceUrl: org.url, accessToken: org.token } as const;
      const clock = {
        now: () => new Date().toISOString(),
        today: () => zonedDay(Date.now(), 'Europe/Amsterdam'),
      };
      answering = answers({
        model: exampleModel,
        mapping: exampleModel.mappings.salesforce,
        caller: sam,
        now: clock.now(),
        today: clock.today(),
        ...salesforceCrm({
          org: openJsforceOrg({ access }),
          model: () => exampleModel,
          zone: zonedDay,
          clock,
        }),
      });
    }, 60_000);
    afterAll(() => org.stop());

    it('is a guide with a checklist, what to say and what was heard', async () => {
      const { page } = await theatre().show(
        { component: 'plumblineDealGuide', recordId: hero, width: 620 },
        answering,
      );
      await page.getByText('Vendor evaluation, day 23. Nobody who can sign is on this deal.').waitFor();
      for (const text of [
        'To leave this stage: 2 of 5 missing',
        'Northbeam, main competitor since',
        'Heard at this stage, last 90 days',
        'What it does not do',
      ]) {
        await page.getByText(text).first().waitFor();
      }
      expect(await axeViolations(page)).toEqual([]);
    });

    it('is a fit with its reasons and the question that would move it most', async () => {
      const { page } = await theatre().show(
        { component: 'plumblineFit', recordId: hero, width: 380 },
        answering,
      );
      const fit = page.locator('main');
      await page.getByText('82 of 100').waitFor();
      for (const text of [
        'Tier A',
        'Pursue',
        'Food wholesale +25',
        'Ask on your next call: Do you store chilled goods?',
      ]) {
        expect(words(await fit.innerText())).toContain(text);
      }
      expect(await axeViolations(page)).toEqual([]);
    });

    it('is a form for a deal that was lost', async () => {
      const { page } = await theatre().show(
        { component: 'plumblineWinLoss', recordId: lost, fields: { IsClosed: true }, width: 620 },
        answering,
      );
      await page.getByText('1. What did they do instead?').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });

    it('is the buying role of a contact', async () => {
      const { page } = await theatre().show(
        {
          component: 'plumblineContact',
          object: 'Contact',
          recordId: '003000000003101AAA',
          width: 620,
        },
        answering,
      );
      await page.getByText('What someone in this role worries about').waitFor();
      await page.getByText('What they tend to say').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}

const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
