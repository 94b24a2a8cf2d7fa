// What the generated module `c/plumblineAdmin` gives to `c/plumblineAdminHost`: it is made from src/hosts/lightning (see
// scripts/salesforce/build-plumbline-module.ts). `tsconfig.json` maps the name to this file.
import type { AdminFunctionName, AdminReplies } from '../../../../src/wire/admin-reply.ts';
import type { Reply } from '../../../../src/wire/reply.ts';
import type { AdminRequests } from './plumbline-admin-host.d.ts';
import type { LightningAccount, LightningPlatform } from './plumbline-org.d.ts';

/** What the admins' pages ask. Nothing of it rejects. */
export interface PlumblineAdmin {
  ask<N extends AdminFunctionName>(name: N, request: AdminRequests[N]): Promise<Reply<AdminReplies[N]>>;
}

/** Opens the admins' side of Plumbline over an account that `c/plumblineOrg` opened. */
export function openAdmin(options: {
  account: LightningAccount;
  platform: LightningPlatform;
  parts: unknown;
}): PlumblineAdmin;
