import { Accordion, AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import type { BacktestResult, BacktestSection } from '../../../../src/views/admin/backtest-section.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { ToneLine, ToneTag } from '../../cards/parts/tone.tsx';
import { Counts } from './counts.tsx';
import { Section } from './section.tsx';

/** What closed deals say of the profile: the verdict first; where there is none, its figures are folded. */
export function Backtest({ section }: { readonly section: BacktestSection }) {
  const { verdict, result } = section;
  return (
    <Section section={section} verdict={verdict}>
      {result !== null &&
        (result.folded === null ? (
          <Result result={result} />
        ) : (
          <Accordion title={result.folded} size="sm">
            <Result result={result} />
          </Accordion>
        ))}
    </Section>
  );
}

/** Figures with their intervals, and the criteria that do not hold first. */
function Result({ result }: { readonly result: BacktestResult }) {
  const { sample, figures, tiers, criteria, quarters, notes } = result;
  return (
    <Flex direction="column" gap="md">
      <Lines lines={sample} />
      <AutoGrid columnWidth={240} gap="md" flexible={true}>
        {figures.map((figure) => (
          <FigureTile key={figure.label} figure={figure} />
        ))}
      </AutoGrid>
      <Flex direction="column" gap="xs">
        <Counts table={tiers.table} />
        <ToneLine line={tiers.line} />
      </Flex>
      <Criteria criteria={criteria} />
      <Quarters quarters={quarters} />
      {notes.length > 0 && <Lines lines={notes} />}
    </Flex>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Fold items={lines} what="notes" gap="flush">
      {(line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      )}
    </Fold>
  );
}

function FigureTile({ figure }: { readonly figure: BacktestResult['figures'][number] }) {
  const { label, value, interval, rests, plain } = figure;
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{`${label}: ${value}`}</Text>
      <Text variant="microcopy">{`${interval}, ${rests}`}</Text>
      <Text variant="microcopy">{plain}</Text>
    </Flex>
  );
}

function Criteria({ criteria }: Pick<BacktestResult, 'criteria'>) {
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>What each criterion is worth</Text>
      <ToneLine line={criteria.line} />
      <Fold items={criteria.rows} what="criteria" gap="sm">
        {({ label, verdict, why, wrongIf, value }) => (
          <Flex key={label} direction="column" gap="flush">
            <Flex direction="row" gap="sm" align="center" wrap="wrap">
              <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
              <ToneTag line={verdict} />
            </Flex>
            <Text>{why}</Text>
            {wrongIf !== null && <Text>{wrongIf}</Text>}
            <Text variant="microcopy">{value}</Text>
          </Flex>
        )}
      </Fold>
    </Flex>
  );
}

function Quarters({ quarters }: Pick<BacktestResult, 'quarters'>) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>Whether it drifts</Text>
      <ToneLine line={quarters.line} />
      <Fold items={quarters.rows} most={4} what="quarters" gap="flush">
        {({ quarter, text }) => (
          <Text key={quarter} variant="microcopy">
            {`${quarter}: ${text}`}
          </Text>
        )}
      </Fold>
    </Flex>
  );
}
