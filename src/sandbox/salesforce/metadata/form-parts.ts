/** One part of a form. */
export interface FormPart {
  readonly type: string;
  readonly content: Buffer;
}

const blankLine = '\r\n\r\n';

/** The parts of a `multipart/form-data` body (RFC 7578); none where the type names no boundary. */
export function formParts(body: Buffer, contentType: string): readonly FormPart[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const mark = `--${boundary}`;
  const parts: FormPart[] = [];
  for (let at = body.indexOf(mark); at !== -1;) {
    const next = body.indexOf(mark, at + mark.length);
    if (next === -1) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const end = part.indexOf(blankLine);
    const headers = part.subarray(0, Math.max(0, end)).toString();
    const type = /^content-type:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? 'text/plain';
    parts.push({ type, content: part.subarray(end + blankLine.length) });
    at = next;
  }
  return parts;
}
