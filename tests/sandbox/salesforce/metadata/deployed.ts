import type { Connection } from 'jsforce';
import { zipOf } from './zip-of.ts';

/** What is told of a component that failed. */
export interface Failure {
  readonly fileName: string;
  readonly fullName: string;
  readonly problem: string;
  readonly lineNumber: number | string;
}

/** Deploys files with jsforce, and waits for what comes of it. */
export async function deployed(
  connection: Connection,
  files: Readonly<Record<string, string>>,
  checkOnly = true,
): Promise<{
  readonly success: boolean;
  readonly status: string;
  readonly failures: readonly Failure[];
}> {
  const done = await connection.metadata
    .deploy(zipOf(files), { checkOnly, singlePackage: true, rollbackOnError: true })
    .complete(true);
  const { componentFailures = [] } = (done.details ?? {}) as { componentFailures?: Failure | Failure[] };
  return { success: done.success, status: done.status, failures: [componentFailures].flat() };
}
