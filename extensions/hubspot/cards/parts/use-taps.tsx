import type { Subject } from '../../../../src/views/parts.ts';
import { useSectionUse } from '../state/use-section-use.ts';
import { Tap } from './tap.tsx';

/** Says that a part of the card is wrong; its owner hears of it. */
export function WrongTap({ subject }: { readonly subject: Subject }) {
  const record = useSectionUse();
  return (
    <Tap
      label="This is wrong"
      done="You said this is wrong"
      doIt={() => record(subject, 'wrong')}
      undo={() => record(subject, 'undo_wrong')}
    />
  );
}

/** Says that a part of the card helped. */
export function HelpedTap({ subject }: { readonly subject: Subject }) {
  const record = useSectionUse();
  return (
    <Tap
      label="This helped"
      done="You said this helped"
      doIt={() => record(subject, 'helped')}
      undo={() => record(subject, 'undo_helped')}
    />
  );
}
