import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';

/** Text as it comes, piece by piece; null at its end. */
export type NextPiece = () => Promise<string | null>;

/**
 * Decodes UTF-8 as it comes, without its byte order mark. What is plainly no text is refused with a sentence, told by
 * its first bytes.
 */
export async function openText(chunks: AsyncIterator<Uint8Array>): Promise<Result<NextPiece, string>> {
  const decoder = new TextDecoder('utf-8');
  const first = await chunks.next();
  const refusal = first.done === true ? null : refusalOf(first.value);
  if (refusal !== null) return err(refusal);
  let waiting: IteratorResult<Uint8Array> | null = first;
  let isOver = false;
  return ok(async () => {
    if (isOver) return null;
    const chunk: IteratorResult<Uint8Array> = waiting ?? (await chunks.next());
    waiting = null;
    isOver = chunk.done === true;
    return chunk.done === true ? decoder.decode() : decoder.decode(chunk.value, { stream: true });
  });
}

/** Why bytes that begin so are plainly no text in UTF-8; null where nothing speaks against it. */
export function refusalOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b && bytes[2] === 3)
    return 'This is a workbook or an archive, not CSV. Save the sheet as "CSV UTF-8".';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'This is text in UTF-16. Save it as "CSV UTF-8".';
  return bytes.subarray(0, 4096).includes(0) ? 'This is not text. Name a CSV file in UTF-8.' : null;
}
