import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { CriterionForm } from '../../../../src/views/admin/settings-view.ts';
import { useSettings } from '../state/open-settings.tsx';

/** Warns before a field that is filled in too seldom can stop anybody; the share itself stands beside the fact. */
export function HalfEmpty({ form }: { readonly form: CriterionForm }) {
  const { facts } = useSettings().settings.choices;
  if (form.level !== 'block' || form.when.kind !== 'rows') return null;
  const asked = new Set(form.when.rows.map((row) => row.fact));
  const seldom = facts.flatMap(({ id, label, filled }) =>
    asked.has(id) && filled !== null && filled.tone !== 'good' && filled.tone !== 'neutral'
      ? [`${label}: ${filled.text}.`]
      : [],
  );
  if (seldom.length === 0) return null;
  return (
    <Alert variant="warning" title="This would stop most deals">
      <Flex direction="column" gap="xs">
        <Text>{seldom.join(' ')}</Text>
        <Text>
          Let it observe or warn until most deals have it; it counts in the meantime, and stops nobody.
        </Text>
      </Flex>
    </Alert>
  );
}
