import type { Result } from '../../base/result.ts';
import { onlyRead } from '../../functions/problem-of.ts';
import type { ProblemView } from '../../views/parts.ts';
import { askedWrongly, notSetUp } from '../../views/show-problem.ts';
import { AppFunctionParameters, type CardPerson } from '../../wire/card-person.ts';
import type { Reply } from '../../wire/reply.ts';

/** What HubSpot calls a function with. */
export interface Context {
  readonly parameters?: unknown;
}

/** How a function is hosted: what a warm process opens once for its token, and what the function works with each time. */
export interface Hosting<Opened, Asked> {
  readonly open: (token: string) => Opened;
  readonly withFor: (opened: Opened, person: CardPerson) => Promise<Result<Asked, ProblemView>>;
}

/** Hosts a function as HubSpot calls it: the account is the one whose private app this is, and the person is claimed. */
export function hosted<T, Opened, Asked extends { readonly release?: number | null }>(
  run: (parameters: unknown, asked: Asked) => Promise<Result<T, ProblemView>>,
  { open, withFor }: Hosting<Opened, Asked>,
): (context?: Context) => Promise<Reply<T>> {
  let opened: Opened | null = null;
  return async (context = {}) => {
    const parameters = AppFunctionParameters.safeParse(context.parameters);
    if (!parameters.success) return refusal(askedWrongly(['The card did not say who asks']));
    const token = process.env['PRIVATE_APP_ACCESS_TOKEN'];
    if (!token) return refusal(notSetUp([], onlyRead));
    opened ??= open(token);
    const asked = await withFor(opened, parameters.data.person);
    if (!asked.ok) return refusal(asked.error);
    const result = await run(parameters.data.request, asked.value);
    const { release = null } = asked.value;
    return { ...(result.ok ? result : refusal(result.error)), release };
  };
}

const refusal = (problem: ProblemView): { readonly ok: false; readonly problem: ProblemView } => ({
  ok: false,
  problem,
});

/** PLUMBLINE_HUBSPOT_URL points elsewhere than at HubSpot, such as at the local one. */
export function wayIn(token: string): { readonly token: string; readonly url?: string } {
  const url = process.env['PLUMBLINE_HUBSPOT_URL'];
  return { token, ...(url ? { url } : {}) };
}
