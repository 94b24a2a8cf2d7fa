import { createHash } from 'node:crypto';
import type { CodedTable, Texts } from '../../../core/evidence/table.ts';

/** A hash of everything that stands in a table: the same however its file was packed or quoted. */
export function tableHash({ rows, columns }: CodedTable): string {
  const hash = createHash('sha256').update(`${rows}`);
  for (const { name, codes, texts } of columns) {
    hash.update(`\n${JSON.stringify(name)} ${texts.length} ${codes.BYTES_PER_ELEMENT}\n`);
    hash.update(codes);
    for (const bytes of writtenTexts(texts)) hash.update(bytes);
  }
  return hash.digest('hex');
}

function* writtenTexts(texts: Texts): Generator<Uint8Array | string> {
  const { length, utf8 } = texts;
  if (utf8) {
    const { buffer, byteOffset } = utf8.starts;
    yield new Uint8Array(buffer, byteOffset, (length + 1) * utf8.starts.BYTES_PER_ELEMENT);
    yield utf8.bytes.subarray(0, utf8.starts[length]);
    return;
  }
  for (let text = 0; text < length; text++) yield `${JSON.stringify(texts.at(text))}\n`;
}
