import { Pace } from '../src/crm/hubspot/client/pacing.ts';

/** An account's pace without its waiting: for a local HubSpot, whose limits are not what is looked at. */
export function unhurriedPace(): Pace {
  let waitedMs = 0;
  const sleep = (ms: number): Promise<void> => {
    waitedMs += ms;
    return Promise.resolve();
  };
  return new Pace({ now: () => Date.now() + waitedMs, sleep });
}
