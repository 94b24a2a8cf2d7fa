import { type ReactNode, useEffect, useMemo } from 'react';
import type { AppPages, PreviewSetup } from '../shared/api.ts';
import type { AppPageListing, AppPageLocation } from '../shared/app-pages.ts';
import type { CardContext } from '../shared/card-protocol.ts';
import { useCardHostOf } from './card-host-of.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { userContext } from './user-context.ts';

interface Props {
  readonly setup: PreviewSetup;
  readonly app: AppPages;
  readonly page: AppPageListing;
  readonly location: AppPageLocation;
  readonly build: number;
  readonly go: (path: string) => void;
}

/** The app's settings or its own page, in HubSpot's frame, looked at by somebody whom the service knows. */
export function AppPage({ setup, app, page, location, build, go }: Props): ReactNode {
  const where = JSON.stringify(location);
  const host = useCardHostOf({ portalId: setup.portalId, record: null, version: 0, go, refresh: nothing });
  const context = useMemo(
    () => contextOf(page, setup, app, JSON.parse(where) as AppPageLocation),
    [page, setup, app, where],
  );
  useEffect(() => {
    document.title = `${page.title} · Plumbline preview`;
  }, [page.title]);
  const { firstName, lastName } = app.person;
  return (
    <main id="main" className="app-page" data-card={page.id}>
      <p className="app-page-person">
        You look at this as {firstName} {lastName}, signed in: the page is served as “plumbline serve” serves
        it.
      </p>
      {page.kind === 'settings' ? <h1 className="heading app-page-title">{page.title}</h1> : null}
      <section className="panel" aria-label={page.title}>
        <ExtensionFrame
          id={page.id}
          title={page.title}
          at="page"
          build={build}
          version={0}
          context={context}
          record={null}
          host={host}
          refresh={nothing}
        />
      </section>
    </main>
  );
}

const nothing = (): void => {};

function contextOf(
  page: AppPageListing,
  { portalId, timeZone }: PreviewSetup,
  { person, serviceUrl }: AppPages,
  location: AppPageLocation,
): CardContext {
  return {
    location: page.kind === 'settings' ? 'settings' : 'pages',
    crm: null,
    appPage: location,
    user: userContext(person),
    portal: { id: portalId, timezone: timeZone },
    variables: { PLUMBLINE_SERVICE_URL: serviceUrl },
    extension: { appId: 1, appName: 'Plumbline', cardTitle: page.title },
  };
}
