import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function bundled(
  entry: string,
): Promise<{ readonly bytes: number; readonly inputs: readonly string[] }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
  const { inputs }: Metafile = metafile;
  return { bytes: outputFiles[0]?.contents.length ?? 0, inputs: Object.keys(inputs) };
}

describe('the adapter in a function bundle', () => {
  it('brings neither HubSpot’s client nor any other package, and leaves room for the engine', async () => {
    const { bytes, inputs } = await bundled('src/crm/hubspot/open-fetch.ts');
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
    expect(bytes).toBeGreaterThan(5000);
    expect(bytes).toBeLessThan(80_000);
  });

  it('needs no package for its mapping, which runs anywhere', async () => {
    const { inputs } = await bundled('src/crm/hubspot/mapping/deal-file.ts');
    const own = inputs.filter((input) => input.startsWith('src/crm/hubspot/'));
    expect(own.every((input) => input.startsWith('src/crm/hubspot/mapping/'))).toBe(true);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });
});
