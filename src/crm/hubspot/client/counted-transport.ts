import type { Transport } from './transport.ts';

/** A transport that says how many calls went through it. */
export interface CountedTransport extends Transport {
  calls(): number;
}

/** Counts the calls of a transport. */
export function countedTransport(raw: Transport): CountedTransport {
  let count = 0;
  return {
    send(call) {
      count += 1;
      return raw.send(call);
    },
    calls: () => count,
  };
}
