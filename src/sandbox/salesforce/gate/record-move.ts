import { instantText } from '../instants.ts';
import type { Change, LocalOrg, StoredRow, Value } from '../org.ts';
import { bypassPermission, event, gate } from './names.ts';

const kind = 'stage_moved';

/** Takes a move down in `Plumbline_Event__c`, with the way by which it came and what was open; the org has it or not. */
export function recordMove(org: LocalOrg, { before, after, by }: Change, open: readonly StoredRow[]): void {
  if (!org.object(event.object)) return;
  const at = instantText(org.now());
  const from = before?.values['StageName'] ?? null;
  const to = after.values['StageName'] ?? null;
  const values: Readonly<Record<string, Value>> = {
    [event.kind]: kind,
    [event.at]: at,
    [event.byId]: by.user.id,
    [event.byName]: by.user.name,
    [event.signed]: true,
    [event.aboutObject]: 'deal',
    [event.aboutId]: after.id,
    [event.stage]: from,
    [event.subject]: to,
    [event.action]: by.user.permissions.has(bypassPermission) ? 'bypassed' : 'moved',
    [event.note]: noteOf(open),
    [event.context]: by.context,
  };
  const known = Object.entries(values).filter(([name]) => org.field(event.object, name));
  const key = [kind, after.id, at, from, to].join('/');
  org.upsert(
    { user: by.user, context: by.context, isSystem: true },
    event.object,
    event.key,
    key,
    Object.fromEntries(known),
  );
}

/** What was not met, as JSON; null where nothing was open. */
function noteOf(open: readonly StoredRow[]): string | null {
  if (open.length === 0) return null;
  const criteria = open.map(({ values }) => ({
    criterion: values[gate.criterion] ?? null,
    direction: values[gate.direction] ?? null,
    level: values[gate.level] ?? null,
  }));
  return JSON.stringify({ open: criteria });
}
