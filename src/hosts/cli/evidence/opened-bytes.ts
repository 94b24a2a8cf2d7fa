import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Io } from '../io.ts';

/** Bytes of a file or of standard input, unpacked where they are packed by gzip. */
export interface OpenedBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The share of the file that has been read, 0 to 1; null where its length is not known. */
  readonly share: () => number | null;
}

const chunkBytes = 1024 * 1024;

/** Opens a file, or `-` for standard input; one that is not there is a sentence. */
export async function openBytes(path: string, io: Io): Promise<Result<OpenedBytes, string>> {
  const place = resolve(io.cwd, path);
  const found = path === '-' ? null : await stat(place).catch(() => undefined);
  if (found === undefined) return err(`There is no file ${path}.`);
  if (found?.isDirectory()) return err(`${path} is a folder. Name a CSV file.`);
  const source = path === '-' ? io.stdin : createReadStream(place, { highWaterMark: chunkBytes });
  const length = found?.isFile() ? found.size : null;
  const counted = { bytes: 0 };
  return ok({
    chunks: unpacked(countedBytes(source, counted)),
    share: () => (length === null ? null : length === 0 ? 1 : counted.bytes / length),
  });
}

async function* countedBytes(source: Readable, counted: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    counted.bytes += bytes.length;
    yield bytes;
  }
}

/** By their first two bytes, whatever the file is called (RFC 1952). */
async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const all = following(head, chunks);
  if (head[0] !== 0x1f || (head.length > 1 && head[1] !== 0x8b)) yield* all;
  else yield* gunzipped(all);
}

async function* following(head: Uint8Array, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* chunks;
}

async function* gunzipped(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  // What goes wrong is thrown to whoever reads the other end.
  const done = pipeline(Readable.from(chunks), gunzip).catch(() => undefined);
  for await (const chunk of gunzip) yield chunk as Uint8Array;
  await done;
}
