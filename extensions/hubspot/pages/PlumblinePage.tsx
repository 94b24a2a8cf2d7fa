import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { GlossaryPage } from './glossary/glossary-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

/** The app page: is the model right, and is it used? Its second page says what every word means. */
export const PlumblinePage = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={OverviewPage} id="plumbline" />
    <PageRoutes.Route path="/glossary" component={GlossaryPage} id="glossary" />
    <PageRoutes.AnyRoute component={OverviewPage} id="elsewhere" />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PlumblinePage />);
