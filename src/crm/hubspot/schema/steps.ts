import type { CrmError, SchemaStep } from '../../port.ts';

/** A step with what became of it. */
export const step = (
  what: string,
  outcome: SchemaStep['outcome'],
  note: string | null = null,
): SchemaStep => ({
  what,
  outcome,
  note,
});

/** True where going on makes no sense: the account itself cannot be reached. */
export const stops = (error: CrmError): boolean =>
  error.kind === 'rateLimited' ||
  error.kind === 'unavailable' ||
  (error.kind === 'unauthorized' && error.missingScopes.length === 0);

/** A step that failed, with what to do about it. */
export function problemStep(what: string, error: CrmError): SchemaStep {
  switch (error.kind) {
    case 'unauthorized':
      return step(
        what,
        'failed',
        `Give the app the scope ${error.missingScopes.join(' or ')}, and run this again.`,
      );
    case 'rejected':
    case 'conflict':
    case 'unavailable':
      return step(what, 'failed', error.message);
    case 'notFound':
      return step(what, 'failed', `HubSpot does not know ${error.what}.`);
    case 'rateLimited':
      return step(what, 'failed', 'HubSpot was asked too often. Run this again in a while.');
  }
}
