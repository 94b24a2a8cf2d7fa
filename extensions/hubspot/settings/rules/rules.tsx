import { Flex, List, Text } from '@hubspot/ui-extensions';
import type { AskedByCrm, ByHand } from '../../../../src/views/admin/rules-view.ts';
import { LongList } from '../parts/long-list.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { PipelineRulesForm } from './pipeline-rules.tsx';

/** The CRM’s own rules: what can be set here, what it asks for already, and where only its own screens can do it. */
export function Rules() {
  const { rules } = useSettings().settings;
  return (
    <Flex direction="column" gap="lg">
      <Text>{rules.says}</Text>
      {rules.pipelines.map((pipeline) => (
        <PipelineRulesForm key={pipeline.pipeline} rules={pipeline} />
      ))}
      <Asked asked={rules.asked} notTold={rules.notTold} />
      {rules.byHand.map((hand) => (
        <Hand key={hand.id} hand={hand} />
      ))}
    </Flex>
  );
}

interface AskedProps {
  readonly asked: readonly AskedByCrm[];
  readonly notTold: string | null;
}

/** What the CRM asks for by itself, so that nobody is asked twice. */
function Asked({ asked, notTold }: AskedProps) {
  const { crm } = useSettings().settings;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{`What ${crm} asks for by itself`}</Text>
      {notTold !== null && <Text>{notTold}</Text>}
      {asked.length === 0 && notTold === null && <Text>Nothing that a stage here asks for too.</Text>}
      <LongList items={asked} what="fields" textOf={({ text }) => text}>
        {({ text }) => <Text key={text}>{text}</Text>}
      </LongList>
    </Flex>
  );
}

/** Where to click, in order, for what only the CRM’s own screens can do. */
function Hand({ hand }: { readonly hand: ByHand }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{hand.title}</Text>
      <Text>{hand.why}</Text>
      <List variant="ordered">
        {hand.steps.map((step) => (
          <Text key={step}>{step}</Text>
        ))}
      </List>
    </Flex>
  );
}
