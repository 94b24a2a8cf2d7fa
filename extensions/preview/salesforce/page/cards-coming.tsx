import { type ReactNode, useEffect, useState } from 'react';
import type { CardsState } from './use-page.ts';

/** Cards that are built already come sooner than this. */
const QUIET_MS = 700;

/** Stands where the cards will be: says what is being made, or that it could not be. */
export function CardsComing({ state }: { readonly state: Exclude<CardsState, 'ready'> }): ReactNode {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (state === 'failed') {
    return (
      <section className="main-column page-message slds-box slds-theme_default" role="alert">
        <h2 className="slds-text-heading_small">The Lightning cards could not be built</h2>
        <p>The terminal of npm start says why. Reload this page to try again.</p>
      </section>
    );
  }
  return (
    <section className="main-column" aria-busy="true" role="status">
      {isLong ? (
        <div className="page-message slds-box slds-theme_default">
          <h2 className="slds-text-heading_small">Building the Lightning cards</h2>
          <p>
            Salesforce’s compiler makes them, with Salesforce’s own base components. It takes up to a minute
            on a busy machine, and only this first time: what was made is kept.
          </p>
        </div>
      ) : null}
    </section>
  );
}
