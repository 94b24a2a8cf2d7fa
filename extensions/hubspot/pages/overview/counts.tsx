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
import type { TextTable } from '../../../../src/views/text-table.ts';

/** A small table under its caption, or what is said where it has no rows. */
export function Counts({ table }: { readonly table: TextTable }) {
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
