import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { AuditSection, AuditTable } from '../../../../src/views/admin/audit-view.ts';
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

function Counts({ table }: { readonly table: AuditTable }) {
  const { caption, columns, rows, empty } = table;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{caption}</Text>
      {rows.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <Table bordered={false} flush={true}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <TableHeader key={column}>{column}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row[0]}>
                {row.map((cell, index) => (
                  <TableCell key={columns[index]}>{cell}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
