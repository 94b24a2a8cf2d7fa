import { err, ok, type Result } from '../base/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { CrmError, RecordFile } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { onlyRead, problemOf } from './problem-of.ts';
import type { Needs } from './with.ts';

/** A record with the facts that its scorecard reads. */
export interface ScoredRecord {
  readonly file: RecordFile;
  readonly facts: Facts;
}

/** Reads a company or a contact to be scored. Leads are not read yet, and that is said. */
export async function readScoredRecord(
  object: 'company' | 'contact' | 'lead',
  id: string,
  { crm }: Pick<Needs<'readCompany' | 'readContact', never>, 'crm'>,
): Promise<Result<ScoredRecord, ProblemView>> {
  if (object === 'lead') return err(noLeads);
  if (object === 'company') {
    const company = await crm.readCompany(id);
    return company.ok ? ok({ file: company.value, facts: company.value.facts }) : unread(company.error);
  }
  const contact = await crm.readContact(id);
  if (!contact.ok) return unread(contact.error);
  return ok({ file: contact.value, facts: factsWithCompany(contact.value) });
}

const unread = (error: CrmError): Result<never, ProblemView> => err(problemOf(error, onlyRead));

const noLeads: ProblemView = {
  kind: 'not_set_up',
  title: 'Fit of leads is not shown yet',
  next: 'Open the lead’s company or contact: their fit is shown there.',
  retry: false,
};
