import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-no-ids-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('names records by their line where the mapping names no column for it', async () => {
  const map = join(folder, 'map.yaml');
  const file = join(folder, 'records.csv');
  writeFileSync(map, 'crm: csv\nfields:\n  company:\n    employees: { field: Staff, unit: people }\n');
  writeFileSync(file, 'Staff\n240 people\n\n12 people\n');
  const config = join(import.meta.dirname, 'config');
  const { code, out } = await run(['score', '--config', config, '--records', file, '--mapping', map]);
  expect(code).toBe(0);
  const lines = out.split('\n').filter(Boolean);
  expect(lines.map((line) => (JSON.parse(line) as { readonly id: string }).id)).toEqual(['2', '4']);
});
