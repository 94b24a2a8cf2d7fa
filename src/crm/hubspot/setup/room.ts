import { groupedDigits } from '../../grouped-digits.ts';
import { objectsOf } from '../../json.ts';
import type { Allowance } from '../../setup.ts';
import { ask, reading } from '../client/asking.ts';
import { limitsOf, schemas } from '../client/paths.ts';
import { eventObject, modelPartObject } from '../mapping/property-names.ts';
import type { SetupWork } from './setup-work.ts';

/** What most allowances say. */
export const plain = { needed: false, found: null, instead: null, todo: null } as const;

/** What makes everything of ours. */
export const makeOurs =
  'Run plumbline schema ensure --crm hubspot. It makes what is missing of Plumbline’s own, and changes nothing else.';

const objectsInstead =
  'The service’s own database keeps the published model and what people do with the cards; everything else works as it is.';

/** Custom objects come with Enterprise, and only so many of them. */
export async function customObjects({ transport }: SetupWork): Promise<readonly Allowance[]> {
  const what = 'Custom objects';
  const limit = await ask(transport, reading(limitsOf('custom-object-types')), 'the limit of custom objects');
  if (!limit.ok)
    return [
      {
        ...plain,
        what,
        state: limit.error.kind === 'unauthorized' ? 'no' : 'unknown',
        found: 'they need HubSpot Enterprise, and the scopes for them',
        instead: objectsInstead,
        todo: 'Nothing, where Plumbline’s service runs for you: it keeps both. Else ask HubSpot for Enterprise.',
      },
    ];
  const [usage, most] = [Number(limit.value['usage']), Number(limit.value['limit'])];
  const found = `${usage} of ${most} used`;
  const missing = await missingObjects(transport);
  if (missing === 0) return [{ ...plain, what, state: 'yes', found }];
  if (most - usage >= missing) return [{ ...plain, what, state: 'yes', found, todo: makeOurs }];
  return [
    {
      ...plain,
      what,
      state: 'no',
      found,
      instead: objectsInstead,
      todo: 'Archive a custom object that nobody uses, then run plumbline schema ensure --crm hubspot.',
    },
  ];
}

/** How many of our custom objects are not there yet. */
async function missingObjects(transport: SetupWork['transport']): Promise<number> {
  const list = await ask(transport, reading(schemas), 'the custom objects');
  const there = list.ok ? objectsOf(list.value['results']).filter(({ archived }) => archived !== true) : [];
  const names = new Set(there.map(({ name }) => String(name).toLowerCase()));
  return [eventObject, modelPartObject].filter((name) => !names.has(name)).length;
}

/** How many properties of their own deals may still get. */
export async function propertySlots({ transport }: SetupWork): Promise<readonly Allowance[]> {
  const answer = await ask(transport, reading(limitsOf('custom-properties')), 'the limit of properties');
  if (!answer.ok) return [];
  const ofDeals = objectsOf(answer.value['byObjectType']).find(({ objectTypeId }) => objectTypeId === '0-3');
  const most = Number(ofDeals?.['limit'] ?? answer.value['overallLimit']);
  const usage = Number(ofDeals?.['usage'] ?? 0);
  if (!Number.isFinite(most)) return [];
  const hasRoom = usage + propertiesOfADeal <= most;
  return [
    {
      ...plain,
      what: 'Room for properties of deals',
      state: hasRoom ? 'yes' : 'no',
      found: `${groupedDigits(usage)} of ${groupedDigits(most)} used; Plumbline makes about ${propertiesOfADeal}`,
      todo: hasRoom
        ? null
        : 'Archive properties of deals that nobody uses any more, in HubSpot under Properties.',
    },
  ];
}

/** Fit twice, decisions, win/loss and exit criteria. */
const propertiesOfADeal = 40;
