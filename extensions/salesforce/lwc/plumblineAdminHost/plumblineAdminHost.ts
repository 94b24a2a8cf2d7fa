import { openAdmin } from 'c/plumblineAdmin';
import { account, platform } from 'c/plumblineHost';
import { parts } from 'c/plumblineParts';
import type { AdminRequests } from 'c/plumblineAdminHost';
import type { AdminFunctionName, AdminReplies } from '../../../../src/wire/admin-reply.ts';
import type { Reply } from '../../../../src/wire/reply.ts';

const admin = openAdmin({ account, platform, parts });

/** Asks a function of the admins' pages; see `types/plumbline-admin-host.d.ts`. */
export const askAdmin = <N extends AdminFunctionName>(
  name: N,
  request: AdminRequests[N],
): Promise<Reply<AdminReplies[N]>> =>
  // A component's own objects are read-only proxies: what goes out is data.
  admin.ask(name, JSON.parse(JSON.stringify(request)) as AdminRequests[N]);
