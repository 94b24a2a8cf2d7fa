import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, wholeOf } from '../../../src/crm/model-store/pieces.ts';

describe('a text that is cut into pieces', () => {
  it('reads back whole, in pieces that are no longer than a row takes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 20 }), (whole, longest) => {
        const pieces = piecesOf(whole, longest);
        expect(wholeOf(pieces)).toBe(whole);
        expect(pieces.every((piece) => piece.length <= longest)).toBe(true);
      }),
    );
  });

  it('is never cut inside a character', () => {
    const pieces = piecesOf('🚚'.repeat(9), 7);
    expect(pieces.every((piece) => !/\ud83d(?!\ude9a)|(?<!\ud83d)\ude9a/.test(piece))).toBe(true);
    expect(pieces).toHaveLength(5);
  });

  it('begins and ends no piece with white space, which a CRM may trim', () => {
    const pieces = piecesOf(`{"says":"${' '.repeat(40)}"}`, 10);
    expect(pieces.map((piece) => piece.trim())).toEqual(pieces);
  });

  it('that is short is one piece, even when it is empty', () => {
    expect(piecesOf('', 5)).toEqual(['']);
    expect(piecesOf('12345', 5)).toEqual(['12345']);
  });
});
