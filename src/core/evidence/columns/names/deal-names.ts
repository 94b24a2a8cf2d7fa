import { ours, whole, words } from './role-rule.ts';
import type { RoleRule } from './role-rule.ts';

const sellers =
  '(?:sales?|account|inside|field|regional|business development|pre ?sales|lead|area|district|deal|channel|territory|' +
  'relationship|customer success|partner|key account|assigned)';
const people =
  '(?:rep|reps|representative|person|people|man|agent|manager|exec|executive|lead|director|vp|team|engineer|officer|' +
  'consultant|associate|specialist|user|head)';
const priced =
  '(?:deal|quoted?|proposal|offer(?:ed)?|contract|order|project|total|gross|net|estimated|est|expected|' +
  'purchase|bid|tender|list|unit|ticket|basket|cart|potential|booking|initial|transaction|sales?|pipeline|lead)';

/** Where a deal stands, whose it is, and how much it is worth. */
export const dealNames: readonly RoleRule[] = [
  {
    names: words(
      '(?:deal|sales?|pipeline|lead|current|lifecycle|funnel|buying) (?:stage|phase|step|funnel)s?',
      'stage (?:name|id|code)|step name|^(?:stages?|phase|life ?cycle ?stage|milestone|funnel)$',
    ),
    role: 'stage',
  },
  {
    names: words(
      'owner$|owner (?:id|name|role|team|alias|full name|assigned date)',
      `${sellers} ${people}(?: (?:id|name|e ?mail))?|sales ?(?:person|man)`,
      '(?:rep|agent|seller|manager|vp|ae|sdr|sr|bdr|csm|user|team|consultant) (?:id|name|code)|crm team',
      'assigned|assignee|(?:created|entered|handled|managed|qualified) by|in charge|responsible',
    ),
    but: words('lead source|team name'),
    role: 'owner',
  },
  {
    names: whole(
      'owners?|seller|vp|ae|bdr|sdr|csm|user|agent|manager|rep|reps|closer|setter|representative|team',
    ),
    role: 'owner',
  },
  {
    names: words('amounts?|acv|arr|mrr|tcv|bookings'),
    but: words('raised|loan balance|amount of (?:employees|sites|users|people)'),
    role: 'amount',
  },
  {
    names: words(
      `${priced} (?:values?|sizes?|costs?|prices?|worth|budget)`,
      `(?:${ours}|expected|est|estimated|potential|projected) revenue|(?:deal|contract|order) volume`,
    ),
    role: 'amount',
  },
  {
    names: whole(
      '(?:value|price|cost)s?(?: (?:usd|eur|gbp|range))?|total deal quantity|quantity|fee|premium',
    ),
    role: 'amount',
  },
];
