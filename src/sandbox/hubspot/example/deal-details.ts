import type { SeedValue } from '../seed.ts';
import type { Dating } from './dating.ts';

type Details = Readonly<Record<string, SeedValue>>;

const page = (path: string): string => `https://example.com/${path}`;

/** What sellers wrote down on the deals that are further than their first call. */
const open = (on: Dating): Readonly<Record<string, Details>> => ({
  '4101': {
    wms_pain:
      'On the Friday before Easter 31 crates went to the wrong doors, and two hotels sent everything back.',
    wms_requirements_link: page('marrow-pike/requirements'),
    wms_site_visit: on.day(26),
    wms_security_review: on.day(9),
    wms_decision_process:
      'Ines proposes, Pavel checks the connection, the family decides on the first Thursday of a month.',
  },
  '4102': { wms_pain: 'Nobody knows which boat a box came from once it is in the cold store.' },
  '4104': { wms_pain: 'Empties are counted twice and written off once a year.' },
  '4106': {
    wms_pain: 'Cheese that is close to its date stands at the back.',
    wms_site_visit: on.day(28),
    wms_requirements_link: page('rosavento/requirements'),
  },
  '4107': {
    wms_pain: 'Two companies share a cold store and keep two lists of what is in it.',
    wms_site_visit: on.day(20),
  },
  '4109': {
    wms_pain: 'Eleven new pickers since spring, and each of them learns the shelves by heart.',
    wms_requirements_link: page('sund-holm/requirements'),
    wms_site_visit: on.day(50),
    wms_security_review: on.day(10),
    wms_reference_call: on.day(4),
    wms_decision_process: 'Lars decides up to one site; Karin signs.',
    wms_go_live: on.day(-70),
    wms_budget_approved: 'yes',
  },
  '4110': {
    wms_pain: 'The provider’s stock list and theirs differ by a pallet a day.',
    wms_decision_process: 'Not asked yet; the provider has a say.',
  },
  '4111': {
    wms_pain: 'Flour goes out by the date it came in, not by the date on the bag.',
    wms_requirements_link: page('hartwig/requirements'),
    wms_site_visit: on.day(75),
    wms_security_review: on.day(38),
    wms_decision_process: 'Jule signs alone.',
    wms_go_live: on.day(-58),
    wms_budget_approved: 'no',
    wms_mutual_plan: page('hartwig/plan'),
  },
  '4112': {
    wms_pain: 'Five sites, five ways of writing down what came back.',
    wms_requirements_link: page('oldevaart/requirements'),
    wms_site_visit: on.day(96),
    wms_security_review: on.day(45),
    wms_reference_call: on.day(40),
    wms_decision_process: 'Anouk and Rik advise, Joost signs, the works council is heard.',
    wms_go_live: on.day(-95),
    wms_budget_approved: 'yes',
    wms_mutual_plan: page('oldevaart/plan'),
  },
});

/** What stands on the deals that are over. */
const closed = (on: Dating): Readonly<Record<string, Details>> => ({
  '4113': {
    wms_pain: 'Ice cream stood on the ramp for an hour, three times in June.',
    wms_requirements_link: page('sund-holm/freezer'),
    wms_security_review: on.day(60),
    wms_decision_process: 'Karin signs.',
    wms_go_live: on.day(-40),
    wms_budget_approved: 'yes',
  },
  '4114': {
    wms_pain: 'Herbs were thrown away every Monday.',
    wms_requirements_link: page('oldevaart/first-site'),
    wms_budget_approved: 'yes',
  },
  '4115': {
    wms_pain: 'Vans were unloaded and loaded again at the third stop.',
    wms_requirements_link: page('hartwig/loading'),
    wms_budget_approved: 'yes',
    closed_won_reason: 'What the product does',
  },
  '4116': {
    wms_pain: 'Nine markets order from one another by telephone.',
    wms_requirements_link: page('grauberg/requirements'),
    wms_decision_process: 'The group decides.',
    closed_lost_reason: 'Price',
  },
  '4117': {
    wms_pain: 'Stores get Tuesday’s bread on Wednesday.',
    wms_requirements_link: page('pantry-lane/requirements'),
    wms_site_visit: on.day(70),
    wms_decision_process: 'Alma proposes, purchasing decides.',
  },
  '4118': { wms_pain: 'Nobody had time to count.', closed_lost_reason: 'Not urgent enough' },
  '4119': { wms_pain: 'Returns wait a week for a credit note.' },
  '4120': {
    wms_pain: 'One door of the cold store stays open while people look for labels.',
    wms_requirements_link: page('nordhaf/requirements'),
    wms_security_review: on.day(60),
    wms_decision_process: 'Eero proposes, Liis signs.',
    wms_go_live: on.day(-30),
    wms_budget_approved: 'yes',
  },
  '4121': { closed_lost_reason: 'Not a fit' },
});

/** What sellers wrote down on one deal. */
export const dealDetails = (id: string, on: Dating): Details => open(on)[id] ?? closed(on)[id] ?? {};
