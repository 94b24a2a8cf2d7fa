import { notFound, refused, type Answer } from '../refusals.ts';
import { ownerBody } from '../store/owners.ts';
import type { Call, Route } from './route.ts';
import { countIn } from './sent.ts';

/** Owners: those who are there, or with `archived=true` those who have left. */
export const ownerRoutes: readonly Route[] = [
  { method: 'get', path: '/crm/owners/2026-09', answer: list },
  { method: 'get', path: '/crm/owners/2026-09/:id', answer: read },
];

const asksArchived = (call: Call): boolean => call.query.get('archived') === 'true';

function list(call: Call): Answer {
  const limit = countIn(call.query, 'limit', 100, 500);
  const after = Number(call.query.get('after') ?? 0);
  const email = call.query.get('email')?.toLowerCase();
  const found = [...call.account.owners.values()]
    .filter((owner) => owner.archived === asksArchived(call) && Number(owner.id) > after)
    .filter((owner) => email === undefined || owner.email.toLowerCase() === email)
    .sort((a, b) => Number(a.id) - Number(b.id));
  const last = found[limit - 1];
  const next =
    found.length > limit && last ? { paging: { next: { after: last.id, link: `?after=${last.id}` } } } : {};
  return { status: 200, body: { results: found.slice(0, limit).map(ownerBody), ...next } };
}

function read(call: Call): Answer {
  const byUser = call.query.get('idProperty') === 'userId';
  const owner = [...call.account.owners.values()].find(
    (one) => (byUser ? String(one.userId) : one.id) === call.param('id'),
  );
  if (owner?.archived !== asksArchived(call)) return refused(notFound('resource not found'));
  return { status: 200, body: ownerBody(owner) };
}
