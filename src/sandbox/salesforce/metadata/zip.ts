import { inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../../base/result.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const shortestEnd = 22;
const longestComment = 65_535;
const deflated = 8;

/** The files of a zip by path, folders left out; what is no zip, or one that is packed in another way, is an error. */
export function readZip(zip: Buffer): Result<ReadonlyMap<string, Buffer>, string> {
  const end = endOf(zip);
  if (end === null) return err('Unzipping the package failed: it is no zip file');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature)
      return err('Unzipping the package failed: its list of files is broken');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) {
      const content = contentAt(zip, at);
      if (content === null) return err(`Unzipping the package failed: ${name} cannot be unpacked`);
      files.set(name, content);
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return ok(files);
}

function endOf(zip: Buffer): number | null {
  const least = Math.max(0, zip.length - shortestEnd - longestComment);
  for (let at = zip.length - shortestEnd; at >= least; at--) {
    if (zip.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

function contentAt(zip: Buffer, entry: number): Buffer | null {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (method === 0) return packed;
  if (method !== deflated) return null;
  try {
    return inflateRawSync(packed);
  } catch {
    return null;
  }
}
