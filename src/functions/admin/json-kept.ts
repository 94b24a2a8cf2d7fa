/** What stands in a row that people can write into; null where it is no JSON. */
export function jsonKept(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
