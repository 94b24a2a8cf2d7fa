import type { MouseEvent, ReactNode } from 'react';
import { useCardHost } from './card-host.ts';

interface PageLinkProps {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/** A link to another page of the app. */
export function PageLink({ to, params, children }: PageLinkProps): ReactNode {
  const host = useCardHost();
  const path = host.appPage(to, params ?? {});
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    host.go(path);
  };
  return (
    <a className="link link-primary" href={path} onClick={follow}>
      {children}
    </a>
  );
}

/** The page's title. */
export const PageTitle = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <h1 className="heading app-page-title">{children}</h1>
);

/** Where in the app somebody is. */
export const PageBreadcrumbs = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <nav className="breadcrumbs" aria-label="Where you are">
    {children}
  </nav>
);

/** The page that is open, at the end of the breadcrumbs. */
export const PageBreadcrumbsCurrent = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <span aria-current="page">{children}</span>
);
