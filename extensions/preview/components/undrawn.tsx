import { type ReactNode, useEffect } from 'react';
import { noteUndrawn } from './fire.ts';

/** Stands where a component would be that the preview has no drawing for, and says so. */
export function undrawnComponent(name: string) {
  function Undrawn({ children }: { readonly children?: ReactNode }): ReactNode {
    useEffect(() => noteUndrawn(name), []);
    return (
      <div className="undrawn">
        <p>The preview does not draw {name}. HubSpot does.</p>
        {children}
      </div>
    );
  }
  return Undrawn;
}
