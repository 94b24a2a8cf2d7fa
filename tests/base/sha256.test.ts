import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/base/sha256.ts';

const theirs = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  it('is the published digest of the published examples', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same as Node gives at every length around a block', () => {
    for (let length = 0; length <= 260; length++)
      for (const unit of ['a', 'é', '€', '😀'])
        expect(sha256(`${'x'.repeat(length % 4)}${unit.repeat(length)}`), `${unit} × ${length}`).toBe(
          theirs(`${'x'.repeat(length % 4)}${unit.repeat(length)}`),
        );
  });

  it('is the same as Node gives for any text, half characters included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 400 }),
        (any, plain) => {
          expect(sha256(any)).toBe(theirs(any));
          expect(sha256(plain)).toBe(theirs(plain));
        },
      ),
      { numRuns: 500 },
    );
    expect(sha256('a\ud800b')).toBe(theirs('a\ud800b'));
  });

  it('is not disturbed by the text before', () => {
    const long = 'é'.repeat(5000);
    expect([sha256(long), sha256('abc'), sha256(long)]).toEqual([theirs(long), theirs('abc'), theirs(long)]);
  });
});
