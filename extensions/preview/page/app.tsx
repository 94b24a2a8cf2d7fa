import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { PreviewEvent, PreviewSetup, PreviewState } from '../shared/api.ts';
import { AppPage } from './app-page.tsx';
import { usePreviewEvents } from './events.ts';
import { PreviewBar } from './preview-bar.tsx';
import { RecordListPage } from './record-list.tsx';
import { RecordPage } from './record-page.tsx';
import { type Route, routeOf, useRoute } from './route.ts';
import { serverApi } from './server-api.ts';

/** The whole page: the bar that says what this is, and a record or a list of records below it. */
export function App(): ReactNode {
  const { setup, message } = useSetup();
  const { route: asked, go } = useRoute();
  const route = useMemo<Route>(
    () => (asked.kind === 'start' && setup !== null ? routeOf(setup.home) : asked),
    [asked, setup],
  );
  const [version, setVersion] = useState(0);
  const [heard, setHeard] = useState<PreviewState | null>(null);
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const hear = (event: PreviewEvent): void => {
    if (event.kind === 'recordChanged') refresh();
    else setHeard(event);
  };
  const state = heard ?? setup;
  const record = route.kind === 'record' ? route : null;
  usePreviewEvents(record, hear);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the record
      </a>
      <PreviewBar
        recordsAre={setup?.recordsAre ?? 'example records'}
        hasSalesforce={setup?.hasSalesforce ?? false}
        app={setup?.app ?? null}
        route={route}
        go={go}
        notice={state?.notice ?? null}
        newBuild={state === null || state.build === setup?.build ? null : state.build}
      />
      {message === null ? null : (
        <main id="main" className="page-message" role="alert">
          <h1>The preview cannot read its records</h1>
          <p>{message}</p>
        </main>
      )}
      {setup === null || message !== null ? null : (
        <Shown
          setup={setup}
          route={route}
          version={version}
          build={state?.build ?? setup.build}
          go={go}
          refresh={refresh}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly setup: PreviewSetup;
  readonly route: Route;
  readonly version: number;
  readonly build: number;
  readonly go: (path: string) => void;
  readonly refresh: () => void;
}

/** What the address names: a page of the app, a record, or a list of records. */
function Shown({ setup, route, version, build, go, refresh }: ShownProps): ReactNode {
  const { app } = setup;
  const page = route.kind === 'app' ? app?.pages.find(({ kind }) => kind === route.page) : undefined;
  if (route.kind === 'app' && app !== null && page !== undefined) {
    const { location } = route;
    return (
      <AppPage
        key={`${page.kind} ${location.path} ${JSON.stringify(location.params)}`}
        {...{ setup, app, page, location, build, go }}
      />
    );
  }
  if (route.kind === 'record') {
    const key = `${route.objectName} ${route.id}`;
    return <RecordPage key={key} {...{ setup, record: route, version, build, go, refresh }} />;
  }
  const objectName = route.kind === 'list' ? route.objectName : 'deals';
  return <RecordListPage key={route.kind} objectName={objectName} go={go} />;
}

function useSetup(): { readonly setup: PreviewSetup | null; readonly message: string | null } {
  const [setup, setSetup] = useState<PreviewSetup | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    void serverApi.setup().then((outcome) => {
      if (outcome.ok) setSetup(outcome.value);
      else setMessage(outcome.message);
    });
  }, []);
  return { setup, message };
}
