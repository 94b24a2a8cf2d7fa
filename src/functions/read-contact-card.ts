import { err, ok, type Result } from '../base/result.ts';
import type { ContactFile } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { showContact } from '../views/show-contact.ts';
import { modelLine } from '../views/words.ts';
import type { ContactCardReply } from '../wire/reply.ts';
import { ReadContactCard } from '../wire/request.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fitViewOf } from './fit-of.ts';
import { objectionsOf } from './guide-of.ts';
import { heardHere } from './heard-here.ts';
import { parseRequest } from './parse.ts';
import { onlyRead, problemOf } from './problem-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readContact', 'heardSince' | 'eventsAbout'>;

/** What someone in this contact's role worries about, and the answers. */
export async function readContactCard(
  parameters: unknown,
  asked: Asked,
): Promise<Result<ContactCardReply, ProblemView>> {
  const request = parseRequest(ReadContactCard, parameters);
  if (!request.ok) return request;
  const contact = await asked.crm.readContact(request.value.contactId);
  if (!contact.ok) return err(problemOf(contact.error, onlyRead));
  return ok({ contact: await cardOf(contact.value, asked) });
}

async function cardOf(contact: ContactFile, asked: Asked): Promise<ContactCardReply['contact']> {
  const here = await heardHere(contact.ref, null, asked);
  return showContact({
    title: contact.title,
    roles: (asked.model.stages?.buyingRoles ?? []).filter((role) => contact.roles.includes(role.id)),
    rolesHidden: contact.notVisible?.includes('roles') === true,
    objections: objectionsOf(asked, [], contact.roles, here),
    fit: fitViewOf(contact, factsWithCompany(contact), asked),
    model: modelLine(asked.model.version, asked.release),
  });
}
