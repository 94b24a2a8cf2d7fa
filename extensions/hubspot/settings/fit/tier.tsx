import { useState } from 'react';
import {
  AutoGrid,
  Button,
  Flex,
  Input,
  LoadingButton,
  NumberInput,
  Text,
  TextArea,
  Tile,
} from '@hubspot/ui-extensions';
import type { TierSettings } from '../../../../src/views/admin/settings-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useForm } from '../state/use-form.ts';
import { useChange } from '../state/use-change.ts';

interface Props {
  readonly scorecard: string;
  readonly tier: TierSettings;
}

/** One tier: from how many points, what it means, and what follows from it. */
export function Tier({ scorecard, tier }: Props) {
  const { actions } = useSettings().settings.choices;
  const [isOpen, setOpen] = useState(false);
  const action = actions.find(({ id }) => id === tier.action)?.label ?? tier.action;
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Text>
          <Text inline={true} format={{ fontWeight: 'demibold' }}>
            {tier.label}
          </Text>
          {` · from ${tier.from} points · ${action}`}
        </Text>
        {tier.means !== null && <Text>{tier.means}</Text>}
        <NotesAt at={tier.at} />
        {isOpen ? (
          <TierForm scorecard={scorecard} tier={tier} onClose={() => setOpen(false)} />
        ) : (
          <Flex direction="row">
            <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
              {`Change “${tier.label}”`}
            </Button>
          </Flex>
        )}
      </Flex>
    </Tile>
  );
}

function TierForm({ scorecard, tier, onClose }: Props & { readonly onClose: () => void }) {
  const { actions } = useSettings().settings.choices;
  const { save, isBusy, problem } = useChange();
  const { label, from, action, means } = tier;
  const { form, set, now } = useForm({ label, from, action, means: means ?? '' });
  const put = () => {
    const filled = { ...now(), label: now().label.trim(), means: now().means.trim() || null };
    save(tier.mark, { kind: 'setTier', scorecard, tier: tier.id, ...filled }, onClose);
  };
  return (
    <Flex direction="column" gap="sm">
      <AutoGrid columnWidth={180} gap="sm" flexible={true}>
        <Input
          label="Name"
          name={`${tier.at}-label`}
          value={form.label}
          onChange={(text) => set({ label: text })}
          onInput={(text) => set({ label: text })}
        />
        <NumberInput
          label="From how many points"
          name={`${tier.at}-from`}
          precision={0}
          value={form.from}
          onChange={(points) => set({ from: points ?? 0 })}
        />
        <Choose
          label="What follows"
          name={`${tier.at}-action`}
          choices={actions}
          value={form.action}
          onChoose={(id) => set({ action: (id ?? action) as TierSettings['action'] })}
        />
      </AutoGrid>
      <TextArea
        label="What it means"
        name={`${tier.at}-means`}
        rows={2}
        value={form.means}
        onChange={(text) => set({ means: text })}
        onInput={(text) => set({ means: text })}
      />
      {problem !== null && <Problem problem={problem} />}
      <Flex direction="row" gap="sm" wrap="wrap">
        <LoadingButton size="sm" variant="primary" loading={isBusy} onClick={put}>
          Save the tier
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={onClose}>
          Leave it as it was
        </Button>
      </Flex>
    </Flex>
  );
}
