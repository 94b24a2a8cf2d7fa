import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { AcknowledgementRow, ReleaseSection } from '../../../../src/views/admin/page-view.ts';
import type { PlumblinePageReply } from '../../../../src/wire/admin-reply.ts';
import { useCall } from '../../cards/call/use-call.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { useAct } from '../../cards/state/use-act.ts';
import { Section } from './section.tsx';

interface Props {
  readonly section: ReleaseSection;
  readonly onAcknowledged: (reply: PlumblinePageReply) => void;
}

/** Which model is in force, and who has taken note of whom it says to sell to. */
export function Release({ section, onAcknowledged }: Props) {
  return (
    <Section section={section}>
      {section.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {section.acknowledgements.map((row) => (
        <Acknowledgement key={row.of} icp={section.icp} row={row} onAcknowledged={onAcknowledged} />
      ))}
      {section.elsewhere !== null && <Text variant="microcopy">{section.elsewhere}</Text>}
    </Section>
  );
}

interface RowProps {
  readonly icp: string | null;
  readonly row: AcknowledgementRow;
  readonly onAcknowledged: (reply: PlumblinePageReply) => void;
}

function Acknowledgement({ icp, row, onAcknowledged }: RowProps) {
  const call = useCall();
  const { act, run } = useAct<PlumblinePageReply>();
  const take = () => {
    if (icp !== null) run(() => call('acknowledgeIcp', { icp, of: row.of }), onAcknowledged);
  };
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        <Text format={{ fontWeight: 'demibold' }}>{row.label}</Text>
        <ToneLine line={row.line} />
        {row.mayAcknowledge && icp !== null && (
          <LoadingButton size="xs" variant="secondary" loading={act.status === 'busy'} onClick={take}>
            {`Take note for ${row.label}`}
          </LoadingButton>
        )}
      </Flex>
      {act.status === 'failed' && <Problem problem={act.problem} />}
    </Flex>
  );
}
