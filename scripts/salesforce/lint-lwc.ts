import { createRequire } from 'node:module';
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';

/** What a linter found, in a form that reads well in a failing test. */
export interface LintOffence {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/**
 * Rules of style that are decided elsewhere, over the TypeScript: a promise that nobody waits for is marked with
 * `void`, constants that are functions stand below what uses them, and tsc and prettier see to the rest.
 */
const DECIDED_ELSEWHERE: Linter.RulesRecord = {
  'no-void': 'off',
  'no-use-before-define': ['error', { functions: false, variables: false }],
  'no-confusing-arrow': 'off',
  'dot-notation': 'off',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};

/**
 * A wire that never answers would keep every card waiting: the cards' way in gives up after a while. The window at
 * close waits for the frame in which it becomes visible, to take the focus.
 */
const WAITING: Linter.Config = {
  files: ['plumblineCloseModal/**', 'plumblineHost/**', 'plumblineReader/**'],
  rules: { '@lwc/lwc/no-async-operation': 'off' },
};

/** What Salesforce's own rules for Lightning web components find in compiled modules. */
export async function lintLwc(folder: string): Promise<readonly LintOffence[]> {
  const recommended = createRequire(import.meta.url)(
    '@salesforce/eslint-config-lwc/recommended',
  ) as Linter.Config[];
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    baseConfig: [...recommended, { rules: DECIDED_ELSEWHERE }, WAITING],
    ignore: false,
  });
  const results = await eslint.lintFiles(['**/*.js']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      file: path.relative(folder, filePath),
      line,
      rule: ruleId ?? 'syntax',
      message,
    })),
  );
}
