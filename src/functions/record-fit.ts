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

/** Reads a company, a contact or a lead to be scored. */
export async function readScoredRecord(
  object: 'company' | 'contact' | 'lead',
  id: string,
  { crm }: Pick<Needs<'readCompany' | 'readContact' | 'readLead', never>, 'crm'>,
): Promise<Result<ScoredRecord, ProblemView>> {
  if (object !== 'contact') {
    const read = await (object === 'lead' ? crm.readLead(id) : crm.readCompany(id));
    return read.ok ? ok({ file: read.value, facts: read.value.facts }) : unread(read.error);
  }
  const contact = await crm.readContact(id);
  if (!contact.ok) return unread(contact.error);
  return ok({ file: contact.value, facts: factsWithCompany(contact.value) });
}

const unread = (error: CrmError): Result<never, ProblemView> => err(problemOf(error, onlyRead));
