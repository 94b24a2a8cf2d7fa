import { Accordion, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { PipelineSettings, StageSettings } from '../../../../src/views/admin/settings-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useNotesBelow } from '../state/notes.ts';
import { useSettings } from '../state/open-settings.tsx';
import { Criteria } from './criteria.tsx';
import { RemoveStage } from './remove.tsx';
import { StageForm } from './stage-form.tsx';
import { StageMapping } from './stage-mapping.tsx';

interface Props {
  readonly pipeline: PipelineSettings;
  readonly stage: StageSettings;
}

/** One stage: which of the CRM’s it is, what the buyer does in it, and what it asks. */
export function Stage({ pipeline, stage }: Props) {
  const notes = useNotesBelow(stage.at);
  const wrong = notes.filter(({ tone }) => tone === 'bad').length;
  return (
    <Accordion title={titleOf(stage, wrong)} size="sm">
      <Flex direction="column" gap="md">
        <Flex direction="column" gap="xs">
          {stage.means !== null && <Text>{stage.means}</Text>}
          <BuyingJob stage={stage} />
          <ToneLine line={stage.mapped} />
          <NotesAt at={stage.at} />
        </Flex>
        <StageMapping pipeline={pipeline} stage={stage} />
        <StageForm pipeline={pipeline.id} stage={stage} />
        <Criteria pipeline={pipeline.id} stage={stage} direction="entry" />
        {stage.type === 'open' && <Criteria pipeline={pipeline.id} stage={stage} direction="exit" />}
        <RemoveStage pipeline={pipeline.id} stage={stage} />
      </Flex>
    </Accordion>
  );
}

/** What the buyer does in it: the word the cards use. */
function BuyingJob({ stage }: { readonly stage: StageSettings }) {
  const { buyingJobs } = useSettings().settings.choices;
  if (stage.type !== 'open') return null;
  const labelOf = (id: string) => buyingJobs.find((job) => job.id === id)?.label ?? id;
  return (
    <Tile compact={true}>
      <Text>
        {stage.buyingJob === null
          ? 'Nobody has said yet what the buyer does in this stage.'
          : `The buyer: ${[stage.buyingJob, ...stage.alsoBuyingJobs].map(labelOf).join(', ')}`}
      </Text>
    </Tile>
  );
}

/** `Discovery: 1 to enter, 3 to leave · 2 things are wrong` */
function titleOf({ label, type, entry, exit }: StageSettings, wrong: number): string {
  const asks = [
    ...(entry.length > 0 ? [`${entry.length} to enter`] : []),
    ...(exit.length > 0 ? [`${exit.length} to leave`] : []),
  ];
  const end = { open: '', won: ' (won)', lost: ' (lost)' }[type];
  const problems = wrong === 0 ? '' : wrong === 1 ? ' · one thing is wrong' : ` · ${wrong} things are wrong`;
  return `${label}${end}: ${asks.length === 0 ? 'asks nothing' : asks.join(', ')}${problems}`;
}
