import type { EvidenceRecord } from '../icp/model.ts';

/** Fewer than so many of each kind, and an ideal customer profile rests on too little. */
const leastOfEachKind = 10;
/** One kind may have so many times as many as the other. */
const mostTimes = 2;

/** What an ideal customer profile rests on. */
export interface EvidenceCount {
  readonly customers: number;
  readonly lostProspects: number;
  /** What is wrong with it, in a sentence; null where it is enough, and balanced. */
  readonly warning: string | null;
  /** What to do about that; null where there is nothing to do. */
  readonly todo: string | null;
}

/** Counts the evidence of both kinds, and says what it lacks. */
export function countEvidence(evidence: readonly EvidenceRecord[]): EvidenceCount {
  const customers = evidence.filter(({ kind }) => kind === 'customer').length;
  const lostProspects = evidence.length - customers;
  const counts = { customers, lostProspects };
  if (customers < leastOfEachKind || lostProspects < leastOfEachKind)
    return {
      ...counts,
      warning: `the ideal customer profile rests on ${evidence.length === 0 ? 'nothing that anybody wrote down' : said(counts)}: it takes ${leastOfEachKind} of each kind to be more than an opinion`,
      todo: 'Ask more of them what decided it, and write what was learned under `evidence`.',
    };
  if (Math.max(customers, lostProspects) <= mostTimes * Math.min(customers, lostProspects))
    return { ...counts, warning: null, todo: null };
  const fewer = customers < lostProspects ? 'customers' : 'lost prospects';
  return {
    ...counts,
    warning: `the ideal customer profile rests on ${said(counts)}: more than twice as many of one kind, so it leans their way`,
    todo: `Ask more ${fewer} what decided it, and write what was learned under \`evidence\`.`,
  };
}

/** `12 customers and 1 lost prospect` */
export function said({
  customers,
  lostProspects,
}: Pick<EvidenceCount, 'customers' | 'lostProspects'>): string {
  const ones = `${customers} ${customers === 1 ? 'customer' : 'customers'}`;
  return `${ones} and ${lostProspects} lost ${lostProspects === 1 ? 'prospect' : 'prospects'}`;
}
