import type { Result } from '../../../base/result.ts';
import { textsOf } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { Allowance } from '../../setup.ts';
import { ask, reading } from '../client/asking.ts';
import { currentToken } from '../client/http.ts';
import { objects, privateTokenInfo } from '../client/paths.ts';
import type { Call } from '../client/transport.ts';
import { rulesScopes } from './rules.ts';
import type { SetupWork } from './setup-work.ts';

/** Something that takes scopes. */
interface Right {
  readonly what: string;
  readonly scopes: readonly string[];
  readonly needed: boolean;
  readonly instead: string | null;
}

const ofRecords = (things: string): Right => ({
  what: `Right to read and write ${things}`,
  scopes: [`crm.objects.${things}.read`, `crm.objects.${things}.write`],
  needed: true,
  instead: null,
});

const kinds = ['deals', 'companies', 'contacts'] as const;

/** In the order in which an admin would see to them. */
const rights: readonly Right[] = [
  ...kinds.map(ofRecords),
  {
    what: 'Right to see owners',
    scopes: ['crm.objects.owners.read'],
    needed: true,
    instead: null,
  },
  {
    what: 'Right to see and make properties',
    scopes: kinds.flatMap((kind) => [`crm.schemas.${kind}.read`, `crm.schemas.${kind}.write`]),
    needed: true,
    instead: null,
  },
  {
    what: 'Right to use custom objects',
    scopes: [
      'crm.schemas.custom.read',
      'crm.schemas.custom.write',
      'crm.objects.custom.read',
      'crm.objects.custom.write',
    ],
    needed: false,
    instead: 'The service’s own database keeps the published model and what people do with the cards.',
  },
  {
    what: 'Right to read leads',
    scopes: ['crm.objects.leads.read'],
    needed: false,
    instead: 'Leads get no fit; contacts and companies do.',
  },
  {
    what: 'Right to see and set pipeline rules',
    scopes: [rulesScopes.read, rulesScopes.write],
    needed: false,
    instead:
      'Cards advise before a move and the audit finds moves that went around; the rules are set in HubSpot’s own screens.',
  },
];

const whereScopes =
  'In HubSpot, under Development, open the app, then its Auth tab; add it, save, and install the app again.';

/** What the app may do, by the scopes that its token has. */
export async function rightsOf(work: SetupWork): Promise<readonly Allowance[]> {
  const granted = await grantedScopes(work);
  if (granted) return rights.map((right) => allowanceOf(right, (scope) => granted.has(scope)));
  const readable = await readableKinds(work);
  return rights.map((right) =>
    allowanceOf(right, (scope) => {
      const kind = kinds.find((one) => scope === `crm.objects.${one}.read`);
      return kind === undefined ? null : readable.get(kind) === true;
    }),
  );
}

function allowanceOf(right: Right, has: (scope: string) => boolean | null): Allowance {
  const { what, scopes, needed, instead } = right;
  const lacking = scopes.filter((scope) => has(scope) === false);
  if (lacking.length > 0)
    return {
      what,
      needed,
      state: 'no',
      found: `without ${lacking.join(', ')}`,
      instead,
      todo: `Give the app ${lacking.join(', ')}. ${whereScopes}`,
    };
  const isKnown = scopes.every((scope) => has(scope) === true);
  return { what, needed, state: isKnown ? 'yes' : 'unknown', found: null, instead: null, todo: null };
}

/** The scopes of a private app's token, which HubSpot tells; null for other tokens. */
async function grantedScopes({ transport, token }: SetupWork): Promise<ReadonlySet<string> | null> {
  const tokenKey = await currentToken(token);
  if (typeof tokenKey !== 'string' || !tokenKey.startsWith('pat-')) return null;
  const call: Call = {
    method: 'POST',
    path: privateTokenInfo,
    body: { tokenKey },
    kind: 'read',
    retryable: true,
  };
  const answer = await ask(transport, call, 'what the token may do');
  if (!answer.ok) return null;
  const scopes = textsOf(answer.value['scopes']);
  return scopes.length > 0 ? new Set(scopes) : null;
}

async function readableKinds({ transport }: SetupWork): Promise<ReadonlyMap<string, boolean>> {
  const answers = await Promise.all(
    kinds.map(async (kind): Promise<readonly [string, boolean]> => {
      const answer: Result<unknown, CrmError> = await ask(
        transport,
        reading(objects(kind), { limit: '1' }),
        kind,
      );
      return [kind, answer.ok || answer.error.kind !== 'unauthorized'];
    }),
  );
  return new Map(answers);
}
