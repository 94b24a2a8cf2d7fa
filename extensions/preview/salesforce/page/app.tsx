import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { hubSpotTwin, type LightningTab, type SalesforceSetup } from '../../shared/salesforce-api.ts';
import { EditForm } from './edit-form.tsx';
import { GlobalHeader } from './global-header.tsx';
import { ListPage } from './list-page.tsx';
import { PreviewNote } from './preview-note.tsx';
import { RecordPage } from './record-page.tsx';
import { type LightningRoute, useLightningRoute } from './route.ts';
import { TabPage } from './tab-page.tsx';
import { useToast } from './toasts.tsx';
import { useCards, useChanges, useLightningPage, usePerson, useSetup } from './use-page.ts';

/** The whole page of the preview's Salesforce. */
export function App(): ReactNode {
  const { setup, message } = useSetup();
  const { userId, become } = usePerson(setup);
  const { route, go } = useLightningRoute();
  const toast = useToast();
  const [edited, setEdited] = useState<string | null>(null);
  const edit = useCallback((id: string) => setEdited(id), []);
  const page = useLightningPage({ userId, go, toast, edit });
  const cards = useCards(page, setup?.build ?? 1);
  const heard = useChanges(page, setup?.build ?? null);
  const tabs = tabsFor(setup, userId);
  useEffect(() => {
    if (route.kind === 'start' && setup !== null) {
      window.history.replaceState(null, '', setup.home);
      go(setup.home);
    }
  }, [route, setup, go]);
  const notice = (heard?.kind === 'state' ? heard.notice : setup?.notice) ?? null;
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the record
      </a>
      <PreviewNote
        recordsAre={setup?.recordsAre ?? 'example records'}
        hubSpotPath={hubSpotPath(route, setup)}
        notice={notice}
      />
      <GlobalHeader setup={setup} tabs={tabs} userId={userId} become={become} route={route} go={go} />
      {message !== null ? (
        <main id="main" className="page-message slds-box slds-theme_default" role="alert">
          <h1 className="slds-text-heading_medium">The local Salesforce could not be started</h1>
          <pre>{message}</pre>
        </main>
      ) : setup === null || page === null ? (
        <Starting />
      ) : route.kind === 'record' ? (
        <RecordPage
          key={route.id}
          object={route.object}
          id={route.id}
          cards={cards === 'ready' ? setup.cards : []}
          coming={cards}
          go={go}
          edit={edit}
        />
      ) : route.kind === 'tab' ? (
        <TabPage key={route.path} tab={tabs.find(({ tab }) => tab === route.tab)} coming={cards} />
      ) : route.kind === 'list' ? (
        <ListPage key={route.object} object={route.object} go={go} />
      ) : null}
      {edited === null ? null : <EditForm key={edited} id={edited} close={() => setEdited(null)} />}
    </>
  );
}

/** The tabs that the permission set of whoever looks shows. */
function tabsFor(setup: SalesforceSetup | null, userId: string | null): readonly LightningTab[] {
  const role = setup?.people.find(({ id }) => id === userId)?.role;
  return (setup?.tabs ?? []).filter((tab) => role !== undefined && tab.for.includes(role));
}

/** The same page of the preview's HubSpot; null where there is none. */
function hubSpotPath(route: LightningRoute, setup: SalesforceSetup | null): string | null {
  if (setup?.hasHubSpot === false) return null;
  return route.kind === 'record' ? hubSpotTwin(route.id) : '/';
}

const Starting = (): ReactNode => (
  <main id="main" className="page-message slds-box slds-theme_default" role="status">
    <h1 className="slds-text-heading_medium">Starting the local Salesforce</h1>
    <p>It gets its records, and every account and contact is scored. That takes a few seconds.</p>
  </main>
);
