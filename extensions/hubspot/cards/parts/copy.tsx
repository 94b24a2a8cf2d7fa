import { useState } from 'react';
import { Button, useExtensionActions } from '@hubspot/ui-extensions';
import type { Subject } from '../../../../src/views/parts.ts';
import { useSectionUse } from '../state/use-section-use.ts';

interface Props {
  readonly text: string;
  readonly label?: string;
  /** What was copied, for the count of what is used. */
  readonly subject: Subject;
}

/** Copies a text for a customer, and counts that it was copied. */
export function Copy({ text, label = 'Copy', subject }: Props) {
  const { copyTextToClipboard, addAlert } = useExtensionActions<'crm.record.tab'>();
  const record = useSectionUse();
  const [isCopied, setCopied] = useState(false);

  const copy = async () => {
    try {
      await copyTextToClipboard(text);
    } catch {
      addAlert({ type: 'warning', message: 'The browser did not let us copy. Select the text and copy it.' });
      return;
    }
    setCopied(true);
    // Whether it was counted is nothing that the person at the card has to know.
    void record(subject, 'copied');
  };

  return (
    <Button variant="secondary" size="xs" onClick={() => void copy()}>
      {isCopied ? '✓ Copied' : label}
    </Button>
  );
}
