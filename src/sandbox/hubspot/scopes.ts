/** Scopes that a call takes, any one of which is enough; none where every app may make it. */
export function scopesFor(method: string, path: string): readonly string[] {
  const [, area = '', family = '', , kind = '', ...rest] = path.split('/');
  if (area === 'crm-object-schemas') return [`crm.schemas.custom.${writes(method, rest) ? 'write' : 'read'}`];
  if (area !== 'crm') return [];
  const doing = writes(method, rest) ? 'write' : 'read';
  switch (family) {
    case 'objects':
      return [`crm.objects.${kindOf(kind)}.${doing}`];
    case 'properties':
      return [`crm.schemas.${kindOf(kind)}.${doing}`];
    case 'pipelines':
      return [`crm.schemas.${kindOf(kind)}.${doing}`, `crm.objects.${kindOf(kind)}.${doing}`];
    case 'pipelines-rules':
      return [`crm.pipelines.governance.${doing}`];
    case 'owners':
      return ['crm.objects.owners.read'];
    default:
      return [];
  }
}

const lookups = new Set(['search', 'read']);

/** What is sent to look something up writes nothing. */
const writes = (method: string, rest: readonly string[]): boolean =>
  method !== 'GET' && !lookups.has(rest.at(-1) ?? '');

/** Activities are read and written with the scopes of contacts: https://developers.hubspot.com/scopes */
function kindOf(kind: string): string {
  const name = kinds[kind] ?? kind;
  if (['tasks', 'notes', 'meetings', 'calls', 'emails'].includes(name)) return 'contacts';
  return ['deals', 'companies', 'contacts', 'leads'].includes(name) ? name : 'custom';
}

const kinds: Readonly<Record<string, string>> = { '0-1': 'contacts', '0-2': 'companies', '0-3': 'deals' };
