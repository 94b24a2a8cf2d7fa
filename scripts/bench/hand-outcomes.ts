import { addDays } from '../../src/base/calendar.ts';
import { hostOf, isUnder } from '../../src/core/condition/domain.ts';
import { matchesPattern, textPattern } from '../../src/core/condition/text-pattern.ts';

/** The facts of the bench, as a person would type them. */
export interface Known {
  readonly employees?: number;
  readonly revenue?: number;
  readonly sites?: number;
  readonly founded?: number;
  readonly growth?: number;
  readonly orders?: number;
  readonly industry?: string;
  readonly country?: string;
  readonly erp?: string;
  readonly ownership?: string;
  readonly technologies?: readonly string[];
  readonly channels?: readonly string[];
  readonly chilled?: boolean;
  readonly fleet?: boolean;
  readonly competitor?: boolean;
  readonly public?: boolean;
  readonly about?: string;
  readonly website?: string;
  readonly contract?: string;
  readonly funding?: string;
}

const catchWeight = textPattern('catch*weight');
const temperature = textPattern('temperature');

let day = '';
let yearAgo = '';
let ninetyAgo = '';
let halfYearAgo = '';

function remember(today: string): void {
  if (day === today) return;
  day = today;
  yearAgo = addDays(today, -365);
  ninetyAgo = addDays(today, -90);
  halfYearAgo = addDays(today, -180);
}

function banded(
  value: number | undefined,
  first: number,
  second: number,
  third: number,
  end: number,
): number {
  if (value === undefined) return 4;
  if (value < first || value >= end) return 3;
  return value < second ? 0 : value < third ? 1 : 2;
}

const yes = (value: boolean | undefined): number => (value === undefined ? 2 : value ? 0 : 1);

function industryOf(industry: string | undefined): number {
  switch (industry) {
    case undefined:
      return 4;
    case 'food-wholesale':
    case 'food-distribution':
      return 0;
    case 'beverage':
    case 'pharma':
      return 1;
    case 'retail':
      return 2;
    default:
      return 3;
  }
}

function countryOf(country: string | undefined): number {
  switch (country) {
    case undefined:
      return 3;
    case 'de':
    case 'nl':
    case 'be':
    case 'at':
      return 0;
    case 'fr':
    case 'pl':
    case 'dk':
      return 1;
    default:
      return 2;
  }
}

function erpOf(erp: string | undefined): number {
  switch (erp) {
    case undefined:
      return 4;
    case 'netsuite':
      return 0;
    case 'sap':
    case 'dynamics':
      return 1;
    case 'none':
      return 2;
    default:
      return 3;
  }
}

function ownershipOf(ownership: string | undefined): number {
  switch (ownership) {
    case undefined:
      return 4;
    case 'private':
      return 0;
    case 'pe':
      return 1;
    case 'listed':
      return 2;
    default:
      return 3;
  }
}

function aboutOf(about: string | undefined): number {
  if (about === undefined) return 2;
  const text = about.toLowerCase();
  return matchesPattern(text, catchWeight) || matchesPattern(text, temperature) ? 0 : 1;
}

function websiteOf(website: string | undefined): number {
  if (website === undefined) return 2;
  const host = hostOf(website);
  return host !== null && (isUnder(host, 'shops.example') || isUnder(host, 'pages.example')) ? 0 : 1;
}

function contractOf(contract: string | undefined): number {
  if (contract === undefined) return 3;
  if (contract < yearAgo) return 0;
  return contract >= ninetyAgo && contract <= day ? 1 : 2;
}

/** Held when both are, not held when one is not, else unknown; each is held at 0, not held at 1, unknown at 2. */
const both = (a: number, b: number): number => (a === 1 || b === 1 ? 1 : a === 2 || b === 2 ? 2 : 0);

const atLeast = (value: number | undefined, bound: number): number =>
  value === undefined ? 2 : value >= bound ? 0 : 1;

/** Writes the outcome of each criterion and disqualifier, in order: a band from 0, then otherwise, then unknown. */
export function findOutcomes(known: Known, today: string, out: Uint8Array | Uint16Array, at: number): void {
  remember(today);
  findNumbers(known, out, at);
  findChoices(known, out, at);
  findLists(known, out, at);
  const { orders, chilled, funding } = known;
  out[at + 17] = yes(chilled);
  out[at + 18] = yes(known.fleet);
  out[at + 19] = yes(known.competitor);
  out[at + 20] = aboutOf(known.about);
  out[at + 21] = websiteOf(known.website);
  out[at + 22] = contractOf(known.contract);
  out[at + 23] = funding === undefined ? 2 : funding >= halfYearAgo && funding <= today ? 0 : 1;
  out[at + 24] = both(yes(chilled), atLeast(orders, 1000));
  out[at + 25] = yes(known.public);
}

function findNumbers(known: Known, out: Uint8Array | Uint16Array, at: number): void {
  const { employees, sites, growth, founded } = known;
  out[at] = banded(employees, 50, 200, 1000, 5000);
  out[at + 1] = atLeast(employees, 5000);
  out[at + 2] = banded(known.revenue, 5e6, 20e6, 100e6, 500e6);
  out[at + 3] = banded(sites, 2, 5, 20, Infinity);
  out[at + 4] = sites === undefined ? 2 : sites <= 1 ? 0 : 1;
  out[at + 5] = founded === undefined ? 2 : founded >= 1990 && founded < 2016 ? 0 : 1;
  out[at + 6] = growth === undefined ? 3 : growth >= 10 ? 0 : growth <= -5 ? 1 : 2;
  out[at + 7] = banded(known.orders, 200, 1000, 10_000, Infinity);
}

function findChoices(known: Known, out: Uint8Array | Uint16Array, at: number): void {
  const { industry, erp } = known;
  out[at + 8] = industryOf(industry);
  out[at + 9] = countryOf(known.country);
  out[at + 10] = erpOf(erp);
  out[at + 11] = both(erp === undefined ? 2 : erp === 'none' ? 0 : 1, atLeast(known.employees, 500));
  out[at + 12] = ownershipOf(known.ownership);
  out[at + 26] = industry === undefined ? 2 : industry === 'tobacco' ? 0 : 1;
}

function findLists({ technologies, channels }: Known, out: Uint8Array | Uint16Array, at: number): void {
  if (technologies === undefined) {
    out[at + 13] = 2;
    out[at + 14] = 2;
    out[at + 15] = 2;
  } else {
    out[at + 13] = technologies.includes('wms-a') || technologies.includes('wms-b') ? 0 : 1;
    out[at + 14] = technologies.includes('api') && technologies.includes('cloud') ? 0 : 1;
    out[at + 15] = technologies.length >= 4 ? 0 : 1;
  }
  if (channels === undefined) out[at + 16] = 2;
  else out[at + 16] = channels.includes('ecommerce') || channels.includes('marketplace') ? 0 : 1;
}
