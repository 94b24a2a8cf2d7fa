import { Flex } from '@hubspot/ui-extensions';
import { PageBreadcrumbs, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import { CardStates } from '../../cards/parts/card-states.tsx';
import { useReading } from '../../cards/state/use-reading.ts';
import { Glossary } from './glossary.tsx';

/** What every word of the model means; `?term=stage/new_business/discovery` opens at one of them. */
export function GlossaryPage() {
  const read = useReading('readGlossary', {});
  const { params } = usePageRoute();
  return (
    <Flex direction="column" gap="md">
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Plumbline</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>What the words mean</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <PageTitle>What the words mean</PageTitle>
      <CardStates read={read} what="what the words mean">
        {({ glossary }) => <Glossary glossary={glossary} term={params['term'] ?? null} />}
      </CardStates>
    </Flex>
  );
}
