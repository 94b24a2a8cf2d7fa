import { useState } from 'react';
import { Accordion, Flex, List, Select, Text } from '@hubspot/ui-extensions';
import type { ContactView } from '../../../../src/views/contact-view.ts';
import type { FitView } from '../../../../src/views/fit-view.ts';
import type { DealRow, Deals } from '../state/use-deals.ts';
import { DealList } from './deal-list.tsx';
import { Fit } from './fit.tsx';
import { Objections } from './objections.tsx';
import { LeadLine } from './tone.tsx';

interface Props {
  readonly contact: ContactView;
  readonly deals: Deals;
  readonly onFit: (fit: FitView) => void;
}

/** What someone in this role worries about, the answers, and how deals with them ended. */
export function Contact({ contact, deals, onFit }: Props) {
  const open = deals.rows.filter((row) => row.outcome === 'open');
  const [picked, setPicked] = useState<string | null>(null);
  const dealId = picked ?? (open.length === 1 ? (open[0]?.id ?? null) : null);
  return (
    <Flex direction="column" gap="md">
      <LeadLine line={contact.headline} />
      {contact.worries.length > 1 && <Worries worries={contact.worries} />}
      {contact.objections.length > 0 && (
        <Flex direction="column" gap="sm">
          {open.length > 1 && <WhichDeal open={open} dealId={dealId} onPick={setPicked} />}
          <Objections title="What they tend to say" rows={contact.objections} dealId={dealId} />
        </Flex>
      )}
      <DealList deals={deals} hint={contact.dealsHint} />
      {contact.fit !== null && (
        <Accordion title={`Fit: ${contact.fit.headline.text}`} size="sm">
          <Fit fit={contact.fit} onFit={onFit} />
        </Accordion>
      )}
    </Flex>
  );
}

function Worries({ worries }: { readonly worries: readonly string[] }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>What someone in this role worries about</Text>
      <List variant="unordered">
        {worries.map((worry) => (
          <Text key={worry}>{worry}</Text>
        ))}
      </List>
    </Flex>
  );
}

interface WhichDealProps {
  readonly open: readonly DealRow[];
  readonly dealId: string | null;
  readonly onPick: (dealId: string) => void;
}

function WhichDeal({ open, dealId, onPick }: WhichDealProps) {
  return (
    <Select
      label="Which deal are you on?"
      name="deal"
      description="What you say you heard is counted on this deal."
      options={open.map(({ id, name }) => ({ value: id, label: name }))}
      value={dealId ?? ''}
      onChange={(value) => onPick(String(value))}
    />
  );
}
