import { useState } from 'react';
import { type BaseDate, DateInput, Flex, Form, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { baseDate, isoDay } from './days.ts';

interface AskProps {
  readonly approver: string;
  readonly isBusy: boolean;
  readonly onAsk: (reason: string) => void;
}

/** Why this deal should go on without it. */
export function AskWaiverForm({ approver, isBusy, onAsk }: AskProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isWanting = reason.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (!isWanting) onAsk(reason.trim());
  };
  return (
    <Form onSubmit={submit}>
      <Flex direction="column" gap="sm">
        <TextArea
          label="Why should this deal go on without it?"
          name="waiver-reason"
          required={true}
          value={reason}
          maxLength={500}
          onChange={setReason}
          error={isTried && isWanting}
          validationMessage={isTried && isWanting ? 'Say why, in a few words.' : ''}
        />
        <LoadingButton type="submit" size="sm" variant="secondary" loading={isBusy}>
          {`Ask ${approver}`}
        </LoadingButton>
      </Flex>
    </Form>
  );
}

interface GiveProps {
  /** The last day that the model allows. */
  readonly last: string;
  readonly isBusy: boolean;
  readonly onGive: (until: string) => void;
}

/** Until when it is waived. */
export function GiveWaiverForm({ last, isBusy, onGive }: GiveProps) {
  const [until, setUntil] = useState<BaseDate | null>(null);
  const [isTried, setTried] = useState(false);
  const isWanting = isTried && until === null;
  const submit = () => {
    setTried(true);
    if (until !== null) onGive(isoDay(until));
  };
  return (
    <Form onSubmit={submit}>
      <Flex direction="column" gap="sm">
        <DateInput
          label="Waive until"
          name="waive-until"
          required={true}
          format="medium"
          max={baseDate(last)}
          description="It ends by itself after this day."
          onChange={setUntil}
          {...(until === null ? {} : { value: until })}
          error={isWanting}
          validationMessage={isWanting ? 'Say until which day it counts.' : ''}
        />
        <LoadingButton type="submit" size="sm" variant="secondary" loading={isBusy}>
          Waive
        </LoadingButton>
      </Flex>
    </Form>
  );
}
