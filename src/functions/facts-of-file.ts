import type { Facts } from '../core/condition/facts.ts';
import type { RecordFile } from '../crm/port.ts';

/** The facts that a deal or contact can answer: its own, and those of its primary company. */
export function factsWithCompany(file: RecordFile & { readonly company: RecordFile | null }): Facts {
  return file.company ? merged(file.facts, file.company.facts) : file.facts;
}

function merged(own: Facts, company: Facts): Facts {
  const known = { ...company.known, ...own.known };
  const unknown = Object.entries({ ...own.unknown, ...company.unknown }).filter(([fact]) => !(fact in known));
  return { known, unknown: Object.fromEntries(unknown), origins: { ...company.origins, ...own.origins } };
}
