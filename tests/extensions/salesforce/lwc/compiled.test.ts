import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileLwc } from '../../../../scripts/salesforce/compile-lwc.ts';
import { lintLwc } from '../../../../scripts/salesforce/lint-lwc.ts';

/** The compiler, of which the package declares types alone. */
interface Compiler {
  transformSync(
    source: string,
    file: string,
    options: { name: string; namespace: string; enableLightningWebSecurityTransforms: boolean },
  ): { readonly warnings?: readonly { readonly message: string }[] };
}

const compiler = createRequire(import.meta.url)('lwc/compiler') as Compiler;
let folder = '';
let modules: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-compiled-'));
  modules = await compileLwc(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the platform's compiler says of a file, with the transforms of Lightning Web Security on. */
function compile(file: string, source: string): readonly string[] {
  const name = path.basename(path.dirname(file));
  try {
    const { warnings = [] } = compiler.transformSync(source, path.basename(file), {
      name,
      namespace: 'c',
      enableLightningWebSecurityTransforms: true,
    });
    return warnings.map(({ message }) => `${file}: ${message}`);
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, name))
    .filter((file) => statSync(file).isFile());

describe('The compiled Lightning components', () => {
  it('are one folder a module, with script, markup and style as they deploy', () => {
    expect(modules).toContain('plumblineFit');
    expect(modules).not.toContain('types');
    expect(readdirSync(path.join(folder, 'plumblineFit')).sort()).toEqual([
      'plumblineFit.css',
      'plumblineFit.html',
      'plumblineFit.js',
    ]);
  });

  it('keep the decorators and the default class by which the platform knows a component', () => {
    const text = readFileSync(path.join(folder, 'plumblineCard/plumblineCard.js'), 'utf8');
    expect(text).toContain('@api');
    expect(text).toContain('@wire(getRecord');
    expect(text).toContain('export default class PlumblineCard extends LightningElement');
  });

  it('import their own files as JavaScript, and nothing of the sources', () => {
    const texts = filesOf(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(file, 'utf8'));
    expect(texts.filter((text) => /from '[^']*\.ts'|from '\.\.\//.test(text))).toEqual([]);
  });

  it('are taken by the LWC compiler with the transforms of Lightning Web Security', () => {
    const files = filesOf(folder);
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => compile(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('would be refused with a private method, which the platform’s compiler does not know', () => {
    const source = `import { LightningElement } from 'lwc';
      export default class Canary extends LightningElement { #secret() {} }`;
    expect(compile('canary/canary.js', source)).not.toEqual([]);
  });

  it('name no colour of their own: all come from styling hooks', () => {
    const colour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(|:\s*(white|black|red|green|blue|gr[ae]y)\b/i;
    const styles = filesOf(folder).filter((file) => file.endsWith('.css'));
    expect(styles.filter((file) => colour.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(colour.test('color: #fff')).toBe(true);
  });

  it('pass Salesforce’s own lint', { timeout: 60_000 }, async () => {
    expect(await lintLwc(folder)).toEqual([]);
  });

  it('would not pass it with a query of the whole page', { timeout: 60_000 }, async () => {
    const canary = mkdtempSync(path.join(tmpdir(), 'plumbline-canary-'));
    mkdirSync(path.join(canary, 'canary'));
    const source = `import { LightningElement } from 'lwc';
export default class Canary extends LightningElement {
  connectedCallback() {
    document.querySelector('body').innerHTML = '';
  }
}
`;
    writeFileSync(path.join(canary, 'canary/canary.js'), source);
    const rules = (await lintLwc(canary)).map((offence) => offence.rule);
    rmSync(canary, { recursive: true });
    expect(rules).toContain('@lwc/lwc/no-document-query');
    expect(rules).toContain('@lwc/lwc/no-inner-html');
  });
});
