import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestPiece, mostKeys, type ModelRow, type ModelRows } from '../../src/crm/model-rows.ts';
import { valueOf } from './results.ts';

/** A place for models that begins empty, and ways to reach it. */
export interface RowsWorld {
  readonly rows: ModelRows;
  /** Another client of the same account, which knows nothing of the first. */
  readonly another: () => ModelRows | Promise<ModelRows>;
  /** The next making of rows is done, and the connection breaks before the answer; null where there is no connection. */
  readonly cutOff: (() => void) | null;
  readonly stop: () => Promise<void>;
}

/** A row as it may stand; `over` says what is special about it. */
const someRow = (over: Partial<ModelRow> = {}): ModelRow => ({
  key: 'part/battlecards/northbeam.yaml/0123456789abcdef/1',
  part: 'battlecards/northbeam.yaml',
  version: 13,
  status: 'published',
  hash: 'ab'.repeat(32),
  author: 'Mara Lind',
  at: '2026-11-20T09:30:00.000Z',
  effectiveOn: '2026-12-01',
  content: '{"id":"northbeam","says":"“Wir wären längst so weit.” <b>&amp;</b> \\n 🚚"}',
  ...over,
});

const numbered = (count: number): readonly ModelRow[] =>
  Array.from({ length: count }, (_, at) => someRow({ key: `part/facts.yaml/00ff/${at + 1}` }));

/** What every place for models does. */
export function describeModelRows(name: string, open: () => Promise<RowsWorld>): void {
  describe(`rows of models: ${name}`, () => {
    let world: RowsWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.stop());

    it('a row is read as it was made, at once, by whoever knows its key', async () => {
      const rows = [
        someRow(),
        someRow({ key: 'release/000013', part: 'release', effectiveOn: null, status: 'draft', version: 0 }),
      ];
      expect((await world.rows.create(rows)).map(valueOf)).toEqual(['created', 'created']);
      const another = await world.another();
      const read = valueOf(await another.read([...rows.map(({ key }) => key), 'release/000014']));
      expect(read.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(rows);
    });

    it('a key that is taken keeps its row, and the others are made', async () => {
      const first = someRow();
      await world.rows.create([first]);
      const other = someRow({ key: 'audit/2026-11-20', part: 'audit' });
      const made = await world.rows.create([{ ...first, content: 'another', author: 'Tom Oak' }, other]);
      expect(made.map(valueOf)).toEqual(['existed', 'created']);
      const read = valueOf(await world.rows.read([first.key, other.key]));
      expect(read).toHaveLength(2);
      expect(read).toContainEqual(first);
    });

    it('of two who make one row at the same moment, one is told that it existed', async () => {
      const another = await world.another();
      const one = someRow({ author: 'Mara Lind' });
      const other = someRow({ author: 'Tom Oak' });
      const made = await Promise.all([world.rows.create([one]), another.create([other])]);
      const told = made.flat().map(valueOf);
      expect(told.toSorted()).toEqual(['created', 'existed']);
      const standing = valueOf(await world.rows.read([one.key]));
      expect(standing).toEqual([told[0] === 'created' ? one : other]);
    });

    it('as many keys as may be asked for at once are answered', async () => {
      const rows = numbered(mostKeys + 20);
      expect((await world.rows.create(rows)).every(({ ok }) => ok)).toBe(true);
      const keys = rows.slice(0, mostKeys).map(({ key }) => key);
      const read = valueOf(await world.rows.read(keys));
      expect(read.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
      expect(valueOf(await world.rows.read([]))).toEqual([]);
      expect(await world.rows.create([])).toEqual([]);
    }, 60_000);

    it('the longest piece is kept to its last character', async () => {
      const content = '{"long":"ä🚚x'.padEnd(longestPiece - 2, 'ü') + '"}';
      expect(content).toHaveLength(longestPiece);
      await world.rows.create([someRow({ content })]);
      expect(valueOf(await world.rows.read([someRow().key]))[0]?.content).toBe(content);
    });

    it('a status is set, and nothing else changes', async () => {
      await world.rows.create([someRow()]);
      expect(valueOf(await world.rows.mark([someRow().key, 'release/000099'], 'retired'))).toBe('marked');
      expect(valueOf(await world.rows.mark([someRow().key], 'retired'))).toBe('marked');
      expect(valueOf(await world.rows.read([someRow().key]))).toEqual([someRow({ status: 'retired' })]);
    });

    it('a row whose making was not answered is there once, and making it again says so', async () => {
      if (!world.cutOff) return;
      world.cutOff();
      await world.rows.create([someRow()]);
      expect((await world.rows.create([someRow()])).map(valueOf)).toEqual(['existed']);
      expect(valueOf(await world.rows.read([someRow().key]))).toEqual([someRow()]);
    });
  });
}
