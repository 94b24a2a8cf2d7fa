import { err, ok, type Result } from '../../../base/result.ts';
import type { Claim } from '../../../core/enablement/model.ts';
import type { PartTypes } from '../../parts.ts';
import type { PartValues } from '../../part-values.ts';
import { freeId, idFrom } from '../ids.ts';
import { partIn, withPart } from '../part-access.ts';
import { readCells } from './read-cells.ts';
import type { RowProblem, TableRow } from './table.ts';

const categories = ['quantified', 'scope', 'ease', 'technology', 'comparative'] as const;

/** Claims from rows, as drafts that nobody has reviewed yet. */
export function importClaims(
  parts: PartValues,
  rows: readonly TableRow[],
): Result<PartValues, readonly RowProblem[]> {
  const file: PartTypes['messaging'] = partIn(parts, 'messaging.yaml') ?? {
    engine: 1,
    messages: [],
    claims: [],
    proofPoints: [],
    assets: [],
    needs: [],
    limits: [],
  };
  const claims: Claim[] = [...file.claims];
  const problems: RowProblem[] = [];
  const proofs = file.proofPoints.map(({ id, text }) => ({ id, label: text }));
  for (const row of rows) {
    const cells = readCells(row);
    const text = cells.text('text');
    const claim: Claim = {
      id: freeId(
        shortId(text, 'claim'),
        claims.map(({ id }) => id),
      ),
      text,
      category: cells.oneOf('category', categories),
      proofPoints: cells.allNamed('proof_points', proofs, 'proof point'),
      status: 'draft',
      owner: cells.text('owner'),
      reviews: [],
    };
    problems.push(...cells.problems);
    if (claims.some((one) => isSameText(one.text, text)))
      problems.push({ line: row.line, what: 'This claim is there already.' });
    claims.push(claim);
  }
  if (problems.length > 0) return err(problems);
  return ok(withPart(parts, 'messaging.yaml', { ...file, claims } satisfies PartTypes['messaging']));
}

/** An id of the first words of a text. */
export const shortId = (text: string, otherwise: string): string =>
  idFrom(text.split(/\s+/).slice(0, 6).join(' '), otherwise);

/** Whether two texts say the same, letters in upper case and spaces apart. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
