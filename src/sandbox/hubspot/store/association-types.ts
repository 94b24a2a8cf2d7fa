import { standardTypes } from './object-types.ts';

/** One direction of a way in which two kinds of records can belong together. */
export interface AssociationType {
  readonly category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  readonly typeId: number;
  readonly inverseId: number;
  readonly label: string | null;
  /** What a record's `associations` call it: `deal_to_company_unlabeled`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** For a primary record: which end has one at most. A deal has one primary company, a company many such deals. */
  readonly single: 'from' | 'to' | null;
}

type Row = readonly [
  from: string,
  to: string,
  typeId: number,
  inverseId: number,
  label?: string,
  inverseLabel?: string,
];

// HubSpot's own type ids, from its associations guide.
const plain: readonly Row[] = [
  ['contact', 'company', 279, 280],
  ['contact', 'contact', 449, 449],
  ['company', 'company', 450, 450],
  ['deal', 'company', 341, 342],
  ['deal', 'contact', 3, 4],
  ['deal', 'deal', 451, 451],
  ['task', 'contact', 204, 203],
  ['task', 'company', 192, 191],
  ['task', 'deal', 216, 215],
  ['task', 'lead', 647, 646],
  ['note', 'contact', 202, 201],
  ['note', 'company', 190, 189],
  ['note', 'deal', 214, 213],
  ['note', 'lead', 855, 854],
  ['meeting_event', 'contact', 200, 199],
  ['meeting_event', 'company', 188, 187],
  ['meeting_event', 'deal', 212, 211],
  ['meeting_event', 'lead', 601, 600],
  ['call', 'contact', 194, 193],
  ['call', 'company', 182, 181],
  ['call', 'deal', 206, 205],
  ['call', 'lead', 597, 596],
  ['email', 'contact', 198, 197],
  ['email', 'company', 186, 185],
  ['email', 'deal', 210, 209],
  ['email', 'lead', 599, 598],
  ['lead', 'contact', 608, 609],
  ['lead', 'company', 610, 611],
];
const primary: readonly Row[] = [
  ['contact', 'company', 1, 2],
  ['deal', 'company', 5, 6],
  ['lead', 'contact', 578, 579],
  ['lead', 'company', 580, 581],
];
const labelled: readonly Row[] = [['company', 'company', 13, 14, 'Child Company', 'Parent Company']];

/** Both directions of a way to belong together. */
export function bothWays(way: {
  readonly category: AssociationType['category'];
  readonly from: string;
  readonly to: string;
  readonly ids: readonly [number, number];
  readonly labels: readonly [string | null, string | null];
  readonly names: readonly [string, string];
  readonly primary: boolean;
}): readonly AssociationType[] {
  const { category, from, to, ids, labels, names } = way;
  const there = { category, typeId: ids[0], inverseId: ids[1], label: labels[0], name: names[0], from, to };
  const back = {
    category,
    typeId: ids[1],
    inverseId: ids[0],
    label: labels[1],
    name: names[1],
    from: to,
    to: from,
  };
  const single = way.primary ? (['from', 'to'] as const) : ([null, null] as const);
  const ways = [
    { ...there, single: single[0] },
    { ...back, single: single[1] },
  ];
  return ids[0] === ids[1] ? ways.slice(0, 1) : ways;
}

const idOf = (singular: string): string => standardTypes.find((type) => type.singular === singular)?.id ?? '';
const hasPrimary = (a: string, b: string): boolean =>
  primary.some(([from, to]) => (from === a && to === b) || (from === b && to === a));

function fromRow(kind: 'plain' | 'primary' | 'labelled', row: Row): readonly AssociationType[] {
  const [from, to, typeId, inverseId, label, inverseLabel] = row;
  const end = kind === 'plain' && hasPrimary(from, to) ? '_unlabeled' : '';
  const name = (a: string, b: string): string =>
    kind === 'labelled'
      ? `${label}_${inverseLabel}`.toLowerCase().replaceAll(' ', '_')
      : `${a}_to_${b}${end}`;
  const shown = kind === 'primary' ? 'Primary' : null;
  return bothWays({
    category: 'HUBSPOT_DEFINED',
    from: idOf(from),
    to: idOf(to),
    ids: [typeId, inverseId],
    labels: [label ?? shown, inverseLabel ?? shown],
    names: [name(from, to), name(to, from)],
    primary: kind === 'primary',
  });
}

/** Every way HubSpot itself knows, both directions. */
export const standardAssociationTypes: readonly AssociationType[] = [
  ...plain.flatMap((row) => fromRow('plain', row)),
  ...primary.flatMap((row) => fromRow('primary', row)),
  ...labelled.flatMap((row) => fromRow('labelled', row)),
];
