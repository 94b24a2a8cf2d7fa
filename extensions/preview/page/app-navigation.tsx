import type { MouseEvent, ReactNode } from 'react';
import type { AppPages } from '../shared/api.ts';
import { appPagePath } from '../shared/app-pages.ts';
import type { Route } from './route.ts';

interface Props {
  readonly app: AppPages;
  readonly route: Route;
  readonly go: (path: string) => void;
}

/** The ways to the app's own pages. */
export function AppNavigation({ app, route, go }: Props): ReactNode {
  const follow = (event: MouseEvent, path: string): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(path);
  };
  return (
    <nav aria-label="Plumbline">
      <ul className="object-navigation">
        {app.pages.map(({ kind, title }) => {
          const isOpen = route.kind === 'app' && route.page === kind;
          return (
            <li key={kind}>
              <a
                href={appPagePath(kind)}
                className={isOpen ? 'is-open' : ''}
                aria-current={isOpen ? 'page' : undefined}
                onClick={(event) => follow(event, appPagePath(kind))}
              >
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
