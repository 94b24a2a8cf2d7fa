import { ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { Org, OrgAbout, Query } from '../org.ts';
import { readAbout } from './about.ts';
import { bulkQuery, type BulkPage } from './bulk-query.ts';
import type { ApiUsage } from './call.ts';
import { openCalls, type CallsOptions } from './calls.ts';
import { DescribedObjects } from './described.ts';
import { deployZip, type DeployOptions, type DeployReport } from './deploy.ts';
import { readNext } from './pages.ts';
import { readQueries, type Reading } from './read.ts';
import { jsforceSetupOrg } from './setup-org.ts';
import type { SetupOrg } from '../setup/setup-org.ts';
import type { SignInProblem } from './session.ts';
import { trackedFields } from './tracked-fields.ts';
import { writeRows } from './write.ts';

/** How an org is opened. */
export type JsforceOrgOptions = CallsOptions;

/** The way into an org over its API, as one person; what it learns of the org it keeps for all who share it. */
export interface JsforceOrg extends Org {
  /** What setting up asks besides rows. */
  readonly setup: SetupOrg;
  /** Signs in now rather than at the first question, to say why it is refused. A session is not looked at. */
  signIn(): Promise<Result<null, SignInProblem>>;
  /** How much of its calls the org has used, by its last answer; null before the first. */
  usage(): ApiUsage | null;
  /** How many calls were sent. */
  callsMade(): number;
  /** Names, in small letters, of the fields whose changes the org keeps. */
  trackedFields(object: 'Opportunity' | 'Account'): Promise<Result<ReadonlySet<string>, CrmError>>;
  /** All rows of a query without children, as one bulk job, in pages; it ends at the first error. For many thousands. */
  bulkQuery(query: Query, rowsInAPage?: number): AsyncGenerator<Result<BulkPage, CrmError>>;
  /** Deploys a package in metadata format, or only checks it, and waits for the outcome. */
  deployZip(zip: Uint8Array, options: DeployOptions): Promise<Result<DeployReport, CrmError>>;
}

/** Opens an org over jsforce: for the command line. Nothing is asked before the first question. */
export function openJsforceOrg(options: JsforceOrgOptions): JsforceOrg {
  const calls = openCalls(options);
  const work: Reading = { calls, described: new DescribedObjects(calls) };
  let about: OrgAbout | null = null;
  const org: Org = {
    async about() {
      if (about !== null) return ok(about);
      const asked = await readAbout(work);
      if (asked.ok) about = asked.value;
      return asked;
    },
    read: (queries) => readQueries(work, queries),
    readOn: (next) => readNext(calls, next),
    write: (rows) => writeRows(calls, rows),
    async visibleFields(object) {
      const described = await work.described.describe(object);
      if (!described.ok) return described;
      if (described.value === null) return ok(null);
      return ok(new Set([...described.value.fields.values()].map(({ name }) => name)));
    },
  };
  return {
    ...org,
    setup: jsforceSetupOrg(calls, org),
    signIn: () => calls.signIn(),
    usage: () => calls.usage(),
    callsMade: () => calls.made(),
    trackedFields: (object) => trackedFields(calls, object),
    bulkQuery: (query, rowsInAPage) => bulkQuery(work, query, rowsInAPage),
    deployZip: (zip, deployOptions) => deployZip(calls, zip, deployOptions),
  };
}
