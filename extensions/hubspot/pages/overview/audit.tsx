import { Text } from '@hubspot/ui-extensions';
import type { AuditSection } from '../../../../src/views/admin/audit-view.ts';
import { Counts } from './counts.tsx';
import { Section } from './section.tsx';

/** Which deals moved around the criteria, by path, stage and criterion, never by person. */
export function Audit({ section }: { readonly section: AuditSection }) {
  return (
    <Section section={section}>
      {section.sample !== null && <Text>{section.sample}</Text>}
      {section.tables.map((table) => (
        <Counts key={table.caption} table={table} />
      ))}
      {section.notes.map((note) => (
        <Text key={note} variant="microcopy">
          {note}
        </Text>
      ))}
    </Section>
  );
}
