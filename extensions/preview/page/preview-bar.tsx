import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import type { AppPages, ModelNotice } from '../shared/api.ts';
import { OBJECT_KINDS, objectKind } from '../shared/objects.ts';
import { lightningList, lightningTab, lightningTwin, SALESFORCE_KINDS } from '../shared/salesforce-api.ts';
import { AppNavigation } from './app-navigation.tsx';
import { CrmSwitch } from './crm-switch.tsx';
import { QuickSearch } from './quick-search.tsx';
import type { Route } from './route.ts';

interface BarProps {
  readonly recordsAre: string;
  readonly hasSalesforce: boolean;
  readonly app: AppPages | null;
  readonly route: Route;
  readonly go: (path: string) => void;
  readonly notice: ModelNotice;
  /** The state of the cards, or null while it is the one that the page was loaded with. */
  readonly newBuild: number | null;
}

/** Says what this page is, leads to the records, and shows what is wrong with the model. */
export function PreviewBar(props: BarProps): ReactNode {
  const { recordsAre, hasSalesforce, app, route, go, notice, newBuild } = props;
  return (
    <header className="preview-bar">
      <div className="preview-top">
        <p className="preview-note">
          <strong>Local preview</strong> on {recordsAre}. Nothing leaves this machine.
          {newBuild === null || notice?.kind !== 'modelChanged' ? null : (
            <ModelUpdated build={newBuild} text={notice.text} />
          )}
        </p>
        {hasSalesforce ? <CrmSwitch here="HubSpot" there={salesforcePath(route)} /> : null}
      </div>
      <div className="preview-tools">
        <span className="brand" aria-hidden="true">
          <span className="brand-line" />
          Plumbline
        </span>
        <ObjectNavigation route={route} go={go} />
        {app === null ? null : <AppNavigation app={app} route={route} go={go} />}
        <QuickSearch go={go} />
      </div>
      {notice?.kind === 'modelBroken' ? (
        <div className="model-broken" role="alert">
          <strong>The model in config/ has a mistake. The cards show the last one without.</strong>
          <pre>{notice.text}</pre>
        </div>
      ) : null}
    </header>
  );
}

function salesforcePath(route: Route): string {
  if (route.kind === 'app') {
    if (route.page === 'settings') return lightningTab('Plumbline_Settings');
    return lightningTab(route.location.path === '/glossary' ? 'Plumbline_Glossary' : 'Plumbline_Page');
  }
  if (route.kind === 'record') return lightningTwin(objectKind(route.objectName).one, route.id);
  const kind = SALESFORCE_KINDS.find(
    ({ hubSpot }) => route.kind === 'list' && hubSpot === objectKind(route.objectName).one,
  );
  return kind === undefined ? '/lightning' : lightningList(kind.name);
}

function ObjectNavigation({ route, go }: Pick<BarProps, 'route' | 'go'>): ReactNode {
  const follow = (event: MouseEvent, path: string): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(path);
  };
  const open = route.kind === 'start' || route.kind === 'app' ? null : route.objectName;
  return (
    <nav aria-label="Records">
      <ul className="object-navigation">
        {OBJECT_KINDS.map((kind) => (
          <li key={kind.name}>
            <a
              href={`/${kind.name}`}
              className={open === kind.name ? 'is-open' : ''}
              aria-current={route.kind === 'list' && open === kind.name ? 'page' : undefined}
              onClick={(event) => follow(event, `/${kind.name}`)}
            >
              {kind.many}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const SHOWN_MS = 6000;

/** A quiet word after the model was saved; it goes by itself and moves nothing. */
function ModelUpdated({ build, text }: { readonly build: number; readonly text: string }): ReactNode {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [build]);
  return (
    <span className="model-updated" role="status">
      {isShown ? text : ''}
    </span>
  );
}
