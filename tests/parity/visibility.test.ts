import { describe, expect, it } from 'vitest';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { readContactCard } from '../../src/functions/read-contact-card.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import { readFit } from '../../src/functions/read-fit.ts';
import type { With } from '../../src/functions/with.ts';
import type { Access, Value } from '../../src/sandbox/salesforce/index.ts';
import { afterLoss } from '../functions/at-close.ts';
import { valueOf } from '../functions/example-world.ts';
import { hiddenWorld, ids, put, rolesAre, scored, type Change } from '../functions/hidden-world.ts';

/** Everything that the cards tell, as it crosses the wire. */
async function told(asked: With): Promise<string> {
  const records = [
    ['deal', ids.deal],
    ['company', ids.company],
    ['contact', ids.contact],
    ['lead', ids.lead],
    ['deal', ids.lostDeal],
  ];
  const replies: unknown[] = [];
  for (const [object, id] of records) replies.push(await readFit({ object, id }, asked));
  for (const dealId of [ids.deal, ids.lostDeal]) replies.push(await readDealGuide({ dealId }, asked));
  for (const contactId of [ids.contact, ids.lead]) replies.push(await readContactCard({ contactId }, asked));
  return JSON.stringify(replies);
}

/** What is told once the questions at close are answered. */
async function saved(asked: With): Promise<string> {
  const { winLoss } = valueOf(await readDealGuide({ dealId: ids.lostDeal }, asked));
  const answers = { dealId: ids.lostDeal, closing: winLoss?.closing, answers: afterLoss };
  return JSON.stringify(valueOf(await captureWinLoss(answers, asked)));
}

const ways = ['rae', 'raeAtPage'] as const;

/** What Rae is told by either way in, and what someone who sees all, after each change of what is hidden from her. */
async function toldFor(
  access: Access,
  changes: readonly Change[],
): Promise<{ readonly rae: readonly string[]; readonly whoSeesAll: readonly string[] }> {
  const [rae, whoSeesAll]: [string[], string[]] = [[], []];
  for (const change of changes)
    for (const way of ways) {
      const world = await hiddenWorld(access, change);
      await scored(world);
      if (way === 'rae') whoSeesAll.push(await told(world.integration));
      rae.push(`[${await told(world[way])},${await saved(world[way])}]`);
      await world.stop();
    }
  return { rae, whoSeesAll };
}

/** Hides fields, and puts each of some values into the last one of them. */
const values = (id: string, path: string, all: readonly Value[]): readonly [Access, readonly Change[]] => {
  const [object = '', field = ''] = path.split('.');
  return [{ hiddenFields: [path] }, all.map((value) => put(object, id, field, value))];
};

const gone =
  (object: string): Change =>
  ({ records }) => {
    for (const { id } of records.list(object)) records.remove(object, id, null);
  };

const rivalsAre =
  (name: string): Change =>
  ({ records }) => {
    for (const { id } of records.list('OpportunityCompetitor'))
      expect(records.patch('OpportunityCompetitor', id, { CompetitorName: name }, null)).toMatchObject({
        ok: true,
      });
  };

const cases: Readonly<Record<string, readonly [Access, readonly Change[]]>> = {
  'a fact that gives points': values(ids.company, 'Account.Warehouse_Sites__c', [1, 4, 40, null]),
  'a fact that can disqualify': values(ids.company, 'Account.NumberOfEmployees', [5, 240, 90_000, null]),
  'a fact that only disqualifies': values(ids.company, 'Account.Warehouse_Outsourced__c', [
    'Yes',
    'No',
    null,
  ]),
  'a fact that a score needs': values(ids.company, 'Account.Industry', ['Food & Beverage', 'Other', null]),
  'a fact behind the tier of a closed deal': values(ids.lostCompany, 'Account.Industry', [
    'Food & Beverage',
    'Other',
  ]),
  'a fact that a stage asks for': values(ids.deal, 'Opportunity.Decision_Process__c', [
    'They vote',
    'By lot',
    null,
  ]),
  'a day that a stage asks for': values(ids.deal, 'Opportunity.Security_Review__c', [
    '2026-11-12',
    '2020-01-01',
    null,
  ]),
  'the amount': values(ids.lostDeal, 'Opportunity.Amount', [84_000, 12, null]),
  'the loss reason': values(ids.lostDeal, 'Opportunity.Loss_Reason__c', ['Trust', 'No budget', null]),
  'the competitors’ field': values(ids.deal, 'Opportunity.Competitors__c', [
    'Northbeam',
    'Palletworks',
    null,
  ]),
  'whether a contact has spoken for us': values(ids.contact, 'Contact.Spoke_For_Us__c', [true, false]),
  'the address of a contact': values(ids.contact, 'Contact.Email', [
    'a@northbeam.example',
    'b@x.example',
    null,
  ]),
  'the seniority of a contact': values(ids.contact, 'Contact.Seniority__c', ['Owner', 'Staff', null]),
  'the title of a contact': values(ids.contact, 'Contact.Title', ['Queen', 'Cook', null]),
  'the industry of a lead': values(ids.lead, 'Lead.Industry', ['Food & Beverage', 'Retail', null]),
  'the seniority of a lead': values(ids.lead, 'Lead.Seniority__c', ['Owner', 'Staff', null]),
  'the roles of contacts': [
    { hiddenFields: ['OpportunityContactRole.Role'] },
    [rolesAre('Decision Maker'), rolesAre('Champion'), rolesAre('Business User')],
  ],
  'who is on a deal': [
    { hiddenObjects: ['OpportunityContactRole'] },
    [rolesAre('Decision Maker'), rolesAre('Champion'), gone('OpportunityContactRole')],
  ],
  'rows of competitors': [
    { hiddenObjects: ['OpportunityCompetitor'] },
    [rivalsAre('Palletworks'), rivalsAre('Building in house'), gone('OpportunityCompetitor')],
  ],
  'the company as a whole': [
    { hiddenObjects: ['Account'] },
    [
      ...values(ids.company, 'Account.Name', ['Marrow', 'Pike'])[1],
      put('Account', ids.company, 'Industry', 'Other'),
    ],
  ],
};

describe('what a person may not see changes no byte of what the cards tell them', () => {
  it.each(Object.entries(cases))('%s', { timeout: 60_000 }, async (_, [access, changes]) => {
    const { rae, whoSeesAll } = await toldFor(access, changes);
    const [first, ...others] = rae.map((text): unknown => JSON.parse(text));
    for (const other of others) expect(other).toEqual(first);
    expect(new Set(rae).size).toBe(1);
    expect(new Set(whoSeesAll).size).toBeGreaterThan(1);
  });
});
