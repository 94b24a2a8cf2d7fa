import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import { typeIdOf, useOpenRecord } from '../state/open-record.ts';
import { GuideStage } from '../state/use-section-use.ts';
import { Asset } from './asset.tsx';
import { BattleCards } from './battle-card.tsx';
import { Checklist } from './checklist.tsx';
import { Objections } from './objections.tsx';
import { LeadLine } from './tone.tsx';

/** What this buyer needs now, what is missing, and what to say. */
export function Guide({ guide }: { readonly guide: GuideView }) {
  const record = useOpenRecord();
  return (
    <GuideStage.Provider value={guide.stage}>
      <Flex direction="column" gap="md">
        <Need guide={guide} />
        {guide.toLeave !== null && <Checklist list={guide.toLeave} />}
        {guide.enteredWithout !== null && <Checklist list={guide.enteredWithout} />}
        {guide.skipped !== null && <Skipped skipped={guide.skipped} />}
        {guide.roles !== null && guide.roles.missing.length > 0 && <Roles roles={guide.roles} />}
        {guide.battleCards.length > 0 && <BattleCards cards={guide.battleCards} />}
        {guide.objections !== null && <Objections {...guide.objections} dealId={record.id} />}
        {guide.limits.length > 0 && <Limits limits={guide.limits} />}
      </Flex>
    </GuideStage.Provider>
  );
}

function Need({ guide }: { readonly guide: GuideView }) {
  return (
    <Flex direction="column" gap="xs">
      <LeadLine line={guide.lead} />
      {guide.need !== null && <Text>{guide.need}</Text>}
      {guide.give !== null && (
        <Asset asset={guide.give} subject={{ kind: 'guide', id: guide.stage ?? 'guide' }} />
      )}
      {guide.ask !== null && (
        <Text>
          <Text inline={true} format={{ fontWeight: 'bold' }}>
            Ask:
          </Text>{' '}
          {guide.ask}
        </Text>
      )}
    </Flex>
  );
}

function Roles({ roles }: { readonly roles: NonNullable<GuideView['roles']> }) {
  const { id } = useOpenRecord();
  const association = { objectTypeId: typeIdOf('deal'), objectId: Number(id) };
  return (
    <Flex direction="row" gap="sm" align="center" wrap="wrap">
      <Text>{`${roles.text} Not on it: ${roles.missing.join(', ')}.`}</Text>
      <CrmActionButton
        actionType="OPEN_RECORD_ASSOCIATION_FORM"
        actionContext={{ objectTypeId: typeIdOf('contact'), association }}
        size="xs"
        variant="secondary"
      >
        Add a contact
      </CrmActionButton>
    </Flex>
  );
}

/** What was passed by on the way here, as the audit found it: to be made good, not to blame. */
function Skipped({ skipped }: { readonly skipped: NonNullable<GuideView['skipped']> }) {
  return (
    <Accordion title={skipped.title} size="xs">
      <Flex direction="column" gap="xs">
        {skipped.rows.map((row) => (
          <Text key={row}>{row}</Text>
        ))}
      </Flex>
    </Accordion>
  );
}

function Limits({ limits }: { readonly limits: readonly string[] }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>What it does not do</Text>
      <List variant="unordered">
        {limits.map((text) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
    </Flex>
  );
}
