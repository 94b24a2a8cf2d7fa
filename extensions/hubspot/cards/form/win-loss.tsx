import { useState } from 'react';
import { Button, DescriptionList, DescriptionListItem, Flex, Text } from '@hubspot/ui-extensions';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { Problem } from '../parts/problem.tsx';
import { LeadLine } from '../parts/tone.tsx';
import { type Closing, useClosing } from './use-closing.ts';
import type { Drafts } from './use-drafts.ts';
import { WinLossForm } from './win-loss-form.tsx';

interface Props {
  readonly view: WinLossView;
  readonly drafts: Drafts;
  readonly onSaved: (view: WinLossView) => void;
  readonly readAgain: () => void;
}

/** Why the deal ended: the questions, or what was answered, or why nothing is asked. */
export function WinLoss(props: Props) {
  const { view } = props;
  const closing = useClosing(props);
  return (
    <Flex direction="column" gap="sm">
      <LeadLine line={view.headline} />
      <State key={`${view.closing}/${view.state}/${view.revision}`} view={view} closing={closing} />
      {view.earlier.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

interface StateProps {
  readonly view: WinLossView;
  readonly closing: Closing;
}

function State({ view, closing }: StateProps) {
  switch (view.state) {
    case 'ask':
      return <WinLossForm view={view} closing={closing} saveLabel="Save" />;
    case 'saved':
      return <Saved view={view} closing={closing} />;
    case 'put_off':
    case 'not_asked':
      return <AnswerAnyway view={view} closing={closing} />;
    case 'open':
      return null;
  }
}

/** What was saved and where, with the way to change it. */
function Saved({ view, closing }: StateProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <Flex direction="column" gap="sm">
        <WinLossForm view={view} closing={closing} saveLabel="Save the changes" />
        <Button
          variant="transparent"
          size="xs"
          onClick={() => {
            closing.drop();
            setOpen(false);
          }}
        >
          Leave it as it was
        </Button>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {view.savedLine !== null && <Text>{view.savedLine}</Text>}
      <DescriptionList direction="column">
        {view.saved.map(({ label, text }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{text}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
      <Flex direction="row">
        <Button variant="secondary" size="xs" onClick={() => setOpen(true)}>
          Change the answers
        </Button>
      </Flex>
    </Flex>
  );
}

/** Nothing is asked now; who knows the answer can still give it. */
function AnswerAnyway({ view, closing }: StateProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <WinLossForm view={view} closing={closing} saveLabel="Save" />;
  return (
    <Flex direction="column" gap="sm">
      {closing.problem !== null && <Problem problem={closing.problem} onRetry={closing.readAgain} />}
      <Flex direction="row" gap="sm" wrap="wrap">
        {view.questions.length > 0 && (
          <Button variant="secondary" size="xs" disabled={closing.isBusy} onClick={() => setOpen(true)}>
            Answer now
          </Button>
        )}
        {view.state === 'put_off' && (
          <Button
            variant="transparent"
            size="xs"
            disabled={closing.isBusy}
            onClick={() => closing.defer({ kind: 'undo' })}
          >
            Undo
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
