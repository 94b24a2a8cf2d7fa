import { Flex, Heading, Text, Toggle } from '@hubspot/ui-extensions';
import type { PipelineRules, RuleSwitch } from '../../../../src/views/admin/rules-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** The CRM’s own rules in one pipeline; they hold at once, with or without a release. */
export function PipelineRulesForm({ rules }: { readonly rules: PipelineRules }) {
  const { call } = useSettings();
  const { act, isBusy, problem } = useChange();
  const isOn = (rule: RuleSwitch['rule']) => rules.switches.find((one) => one.rule === rule)?.on ?? false;
  const put = (rule: RuleSwitch['rule'], on: boolean) => {
    const now = { noSkipping: isOn('noSkipping'), noMovingBack: isOn('noMovingBack') };
    act(() => call('setRules', { pipeline: rules.pipeline, ...now, [rule]: on }));
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{rules.label}</Heading>
      {rules.unseen !== null && <Text>{rules.unseen}</Text>}
      {rules.switches.map(({ rule, label, on, says }) => (
        <Flex key={rule} direction="column" gap="flush">
          <Toggle
            label={label}
            name={`${rules.pipeline}-${rule}`}
            size="sm"
            checked={on}
            readOnly={isBusy}
            onChange={(checked) => put(rule, checked)}
          />
          <Text variant="microcopy">{says}</Text>
        </Flex>
      ))}
      {rules.approval !== null && <ToneLine line={rules.approval} />}
      {problem !== null && <Problem problem={problem} />}
    </Flex>
  );
}
