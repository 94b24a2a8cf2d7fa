import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { FitView } from '../../../../src/views/fit-view.ts';
import { useOpenRecord } from '../state/open-record.ts';
import { AskNextLines } from './ask-next.tsx';
import { Decision } from './decision.tsx';
import { ReasonLine, ReasonTable } from './reasons.tsx';
import { LeadLine, ToneTag } from './tone.tsx';
import { WrongTap } from './use-taps.tsx';

interface Props {
  readonly fit: FitView;
  /** The fit after a decision about its tier. */
  readonly onFit: (fit: FitView) => void;
}

/** Whether it is worth the time, why, and what to ask next. */
export function Fit({ fit, onFit }: Props) {
  const open = useOpenRecord();
  const isOfAnother = fit.about.object !== open.object || fit.about.id !== open.id;
  return (
    <Flex direction="column" gap="sm">
      {fit.dealLine !== null && <LeadLine line={fit.dealLine} />}
      <Flex direction="column" gap="xs">
        <FitHeadline fit={fit} />
        {isOfAnother && <Text variant="microcopy">{`Fit of ${fit.subject}`}</Text>}
        <Text>{fit.known}</Text>
      </Flex>
      <ReasonLine reasons={fit.reasons} />
      <AskNextLines ask={fit.ask} alsoAsk={fit.alsoAsk} />
      {fit.notes.length > 0 && <Text variant="microcopy">{fit.notes.join(' ')}</Text>}
      <ReasonTable reasons={fit.reasons} />
      <WrongTap subject={{ kind: 'fit', id: 'fit' }} />
      <Decision fit={fit} onFit={onFit} />
    </Flex>
  );
}

function FitHeadline({ fit }: { readonly fit: FitView }) {
  if (fit.score === null || fit.tier === null) return <Heading>{fit.headline.text}</Heading>;
  return (
    <Flex direction="row" gap="sm" align="center" wrap="wrap">
      <Heading inline={true}>{fit.score}</Heading>
      <ToneTag line={fit.tier} />
      {fit.action !== null && <Text format={{ fontWeight: 'demibold' }}>{fit.action}</Text>}
    </Flex>
  );
}
