import { createRequire } from 'node:module';

/** What the runner is told to do. */
export interface RunnerCall {
  readonly id: number;
  readonly context: unknown;
}

/** What became of a call; `reason` is HubSpot's wording for what went wrong. */
export type RunnerReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly reason: string };

/** Runs in a process of its own: loads one function's bundle and calls its `main`, as HubSpot does. */
const [, , bundle = ''] = process.argv;
const functions = createRequire(bundle)(bundle) as { main?: (context: unknown) => unknown };

async function run({ id, context }: RunnerCall): Promise<RunnerReply> {
  if (typeof functions.main !== 'function') return { id, reason: 'customerPayload.main is not a function' };
  try {
    const value = (await functions.main(context)) ?? null;
    return { id, value: JSON.parse(JSON.stringify(value)) as unknown };
  } catch (error) {
    return { id, reason: String(error) };
  }
}

process.on('message', (call: RunnerCall) => {
  void run(call).then((reply) => process.send?.(reply));
});
// The preview has gone, whichever way: nothing stays running.
process.on('disconnect', () => process.exit());
