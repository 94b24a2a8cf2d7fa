import { useCallback } from 'react';
import { Flex, useExtensionActions } from '@hubspot/ui-extensions';
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import type { PlumblinePageReply } from '../../../../src/wire/admin-reply.ts';
import { CardStates } from '../../cards/parts/card-states.tsx';
import { LeadLine } from '../../cards/parts/tone.tsx';
import { useReading } from '../../cards/state/use-reading.ts';
import { Asked } from './asked.tsx';
import { Audit } from './audit.tsx';
import { Backtest } from './backtest.tsx';
import { BuyerCentric } from './buyer-centric.tsx';
import { Drift } from './drift.tsx';
import { Evidence } from './evidence.tsx';
import { Release } from './release.tsx';

/** What a manager looks at: is the model right, and is it used? */
export function OverviewPage() {
  const read = useReading('readPlumblinePage', { drift: true });
  const { addAlert } = useExtensionActions<'pages'>();
  const { replace } = read;
  const take = useCallback(
    (reply: PlumblinePageReply) => {
      // Taking note is answered without holding the model against the CRM, which takes longer.
      replace((before) => ({
        ...reply,
        page: { ...reply.page, drift: reply.page.drift ?? before.page.drift },
      }));
      if (reply.said !== null) addAlert({ type: 'success', message: reply.said });
    },
    [replace, addAlert],
  );
  return (
    <Flex direction="column" gap="md">
      <PageTitle>Plumbline</PageTitle>
      <Flex direction="row">
        <PageLink to="/glossary">What the words mean</PageLink>
      </Flex>
      <CardStates read={read} what="the model and what became of it">
        {({ page }) => (
          <Flex direction="column" gap="lg">
            <LeadLine line={page.headline} />
            <Release section={page.release} onAcknowledged={take} />
            <Backtest section={page.backtest} />
            <Audit section={page.audit} />
            <BuyerCentric section={page.buyerCentric} />
            <Evidence section={page.evidence} />
            <Asked section={page.asked} />
            {page.drift !== null && <Drift section={page.drift} />}
          </Flex>
        )}
      </CardStates>
    </Flex>
  );
}
