import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Scopes } from '../crm/hubspot/client/oauth.ts';

const Scope = z.object({ scope: z.string() });
const AppManifest = z.object({
  hubspot: z.object({ scopes: z.object({ required: z.array(Scope), optional: z.array(Scope) }) }),
});

/** What the app asks for, as `app.json` of the installed package has it: the same that HubSpot was uploaded. */
export async function appScopes(packageRoot: string): Promise<Scopes> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot, 'app.json'), 'utf8'));
  const { required, optional } = AppManifest.parse(manifest).hubspot.scopes;
  return { required: required.map(({ scope }) => scope), optional: optional.map(({ scope }) => scope) };
}
