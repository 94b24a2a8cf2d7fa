import type { MouseEvent, ReactNode } from 'react';
import {
  lightningList,
  lightningTab,
  type LightningTab,
  SALESFORCE_KINDS,
  type SalesforceSetup,
} from '../../shared/salesforce-api.ts';
import type { LightningRoute } from './route.ts';

interface HeaderProps {
  readonly setup: SalesforceSetup | null;
  /** The app's own pages, as far as whoever looks has them. */
  readonly tabs: readonly LightningTab[];
  readonly userId: string | null;
  readonly become: (id: string) => void;
  readonly route: LightningRoute;
  readonly go: (path: string) => void;
}

/** The app's name, the objects, and who looks. */
export function GlobalHeader({ setup, tabs, userId, become, route, go }: HeaderProps): ReactNode {
  const follow = (event: MouseEvent, path: string): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(path);
  };
  const open = route.kind === 'list' || route.kind === 'record' ? route.object : null;
  const openTab = route.kind === 'tab' ? route.tab : null;
  return (
    <div className="slds-context-bar app-bar">
      <div className="slds-context-bar__primary">
        <span className="slds-context-bar__label-action slds-context-bar__app-name app-name">Sales</span>
      </div>
      <nav className="slds-context-bar__secondary" aria-label="App">
        <ul className="slds-grid slds-wrap">
          {SALESFORCE_KINDS.map(({ name, many }) => (
            <li key={name} className={`slds-context-bar__item${open === name ? ' slds-is-active' : ''}`}>
              <a
                href={lightningList(name)}
                className="slds-context-bar__label-action"
                aria-current={route.kind === 'list' && open === name ? 'page' : undefined}
                onClick={(event) => follow(event, lightningList(name))}
              >
                {many}
              </a>
            </li>
          ))}
          {tabs.map(({ tab, label }) => (
            <li key={tab} className={`slds-context-bar__item${openTab === tab ? ' slds-is-active' : ''}`}>
              <a
                href={lightningTab(tab)}
                className="slds-context-bar__label-action"
                aria-current={openTab === tab ? 'page' : undefined}
                onClick={(event) => follow(event, lightningTab(tab))}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="slds-context-bar__tertiary person">
        <label htmlFor="person">You are</label>
        <div className="slds-select_container">
          <select
            id="person"
            className="slds-select"
            value={userId ?? ''}
            disabled={setup === null}
            onChange={(event) => become(event.target.value)}
          >
            {(setup?.people ?? []).map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}, {person.role}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  );
}
