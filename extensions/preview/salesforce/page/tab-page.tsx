import { type ReactNode, useEffect } from 'react';
import type { LightningTab } from '../../shared/salesforce-api.ts';
import { Slot } from './card-slot.tsx';
import { CardsComing } from './cards-coming.tsx';
import type { CardsState } from './use-page.ts';

interface TabPageProps {
  /** Undefined for a tab that there is not, or that is not shown to whoever looks. */
  readonly tab: LightningTab | undefined;
  readonly coming: CardsState;
}

/** A page of the app that one component fills. */
export function TabPage({ tab, coming }: TabPageProps): ReactNode {
  const label = tab?.label ?? 'No such page';
  useEffect(() => {
    document.title = `${label} | Plumbline preview`;
  }, [label]);
  if (tab === undefined) {
    return (
      <main id="main" className="page-message slds-box slds-theme_default" role="alert">
        <h1 className="slds-text-heading_medium">This page is not shown to you</h1>
        <p>Its tab comes with a permission set. Choose another person at the top, such as the admin.</p>
      </main>
    );
  }
  return (
    <main id="main" className="record-home" aria-busy={coming === 'coming'}>
      <h1 className="slds-assistive-text">{label}</h1>
      {coming === 'ready' ? <Slot component={tab.component} /> : <CardsComing state={coming} />}
    </main>
  );
}
