import { Button, Dropdown } from '@hubspot/ui-extensions';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { Closing } from './use-closing.ts';

interface Props {
  readonly view: WinLossView;
  readonly closing: Closing;
}

/** What can be done in place of answering: not a real loss, someone else knows, tomorrow. */
export function OtherWays({ view, closing }: Props) {
  if (view.state === 'saved') return null;
  const { notARealLoss } = view;
  return (
    <>
      {!view.won && notARealLoss !== null && (
        <Button
          variant="secondary"
          size="sm"
          disabled={closing.isBusy}
          onClick={() =>
            closing.save({ chosen: { didInstead: [notARealLoss] }, alsoMattered: [], notes: {} })
          }
        >
          Not a real loss
        </Button>
      )}
      {view.owners.length > 0 && (
        <Dropdown
          buttonText="Someone else knows"
          buttonSize="sm"
          variant="secondary"
          disabled={closing.isBusy}
        >
          {view.owners.map(({ value, label }) => (
            <Dropdown.ButtonItem
              key={value}
              onClick={() => closing.defer({ kind: 'handTo', ownerId: value })}
            >
              {label}
            </Dropdown.ButtonItem>
          ))}
        </Dropdown>
      )}
      <Button
        variant="secondary"
        size="sm"
        disabled={closing.isBusy}
        onClick={() => closing.defer({ kind: 'until', days: 1 })}
      >
        Remind me tomorrow
      </Button>
    </>
  );
}
