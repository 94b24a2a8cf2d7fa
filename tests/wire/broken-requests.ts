import fc from 'fast-check';

/** The request as it is, or with one of its entries left out, replaced, or joined by another. */
export function broken(request: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: request },
    {
      weight: 3,
      arbitrary: fc.tuple(request, fc.nat(), fc.jsonValue()).map(([r, at, by]) => replaced(r, at, by)),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

function replaced(request: unknown, at: number, by: unknown): unknown {
  if (typeof request !== 'object' || request === null) return by;
  const keys = Object.keys(request);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return { ...request, extra: by };
  const inner = (request as Record<string, unknown>)[key];
  if (at % 3 === 0 && typeof inner === 'object') return { ...request, [key]: replaced(inner, at >> 2, by) };
  const { [key]: _, ...rest } = request as Record<string, unknown>;
  return at % 5 === 0 ? rest : { ...request, [key]: by };
}
