import { useState } from 'react';
import {
  type BaseDate,
  DateInput,
  Flex,
  Form,
  LoadingButton,
  Select,
  TextArea,
} from '@hubspot/ui-extensions';
import type { TierDecisionView } from '../../../../src/views/fit-view.ts';
import type { OverrideTier } from '../../../../src/wire/request.ts';
import { isoDay } from './days.ts';

interface Props {
  readonly tiers: TierDecisionView['tiers'];
  readonly isBusy: boolean;
  readonly onOverride: (act: OverrideTier['act']) => void;
}

/** Another tier, why, and until when. */
export function OverrideForm({ tiers, isBusy, onOverride }: Props) {
  const [tier, setTier] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<BaseDate | null>(null);
  const [isTried, setTried] = useState(false);
  const hasReason = reason.trim().length >= 3;

  const submit = () => {
    setTried(true);
    if (tier === '' || !hasReason || until === null) return;
    onOverride({ kind: 'override', tier, reason: reason.trim(), until: isoDay(until) });
  };

  return (
    <Form onSubmit={submit}>
      <Flex direction="column" gap="sm">
        <Select
          label="Tier"
          name="tier"
          required={true}
          value={tier}
          options={tiers.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => setTier(String(value))}
          error={isTried && tier === ''}
          validationMessage={isTried && tier === '' ? 'Choose the tier.' : ''}
        />
        <TextArea
          label="Reason"
          name="reason"
          required={true}
          value={reason}
          maxLength={500}
          onChange={setReason}
          error={isTried && !hasReason}
          validationMessage={isTried && !hasReason ? 'Say why, in a few words.' : ''}
        />
        <DateInput
          label="Until"
          name="until"
          required={true}
          format="medium"
          onChange={setUntil}
          {...(until === null ? {} : { value: until })}
          error={isTried && until === null}
          validationMessage={isTried && until === null ? 'Say until which day it counts.' : ''}
        />
        <LoadingButton type="submit" size="sm" variant="secondary" loading={isBusy}>
          Override
        </LoadingButton>
      </Flex>
    </Form>
  );
}
