import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkFolder } from '../../src/model/check-folder.ts';

const folder = join(import.meta.dirname, 'invalid');

const Expected = z.array(
  z.strictObject({
    file: z.string(),
    line: z.int(),
    column: z.int(),
    what: z.string().min(10),
    todo: z.string().min(5),
  }),
);

const places = (problems: readonly { file: string; line: number; column: number; what: string }[]) =>
  problems.map(({ file, line, column, what }) => `${file}:${line}:${column}  ${what}`);

describe('a model in which something is wrong', () => {
  it.each(readdirSync(folder))(
    '%s: each problem is told with its place, and nothing else is',
    async (name) => {
      const expected = Expected.parse(JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')));
      expect(expected.length).toBeGreaterThan(0);
      const problems = (await checkFolder(join(folder, name))).problems;
      expect(places(problems)).toEqual(places(expected));
      for (const [index, { todo }] of expected.entries()) expect(problems[index]?.todo).toContain(todo);
    },
  );
});
