import { describe, expect, it } from 'vitest';
import { leftOut } from '../../scripts/check/lock.ts';

const tool = {
  version: '2.0.0',
  dev: true,
  optionalDependencies: { '@tool/linux-x64-gnu': '2.0.0', '@tool/darwin-arm64': '2.0.0' },
};
const here = { version: '2.0.0' };

describe('the lock file', () => {
  it('is told which platforms it leaves out, as npm would have named them', () => {
    expect(leftOut({ 'node_modules/tool': tool, 'node_modules/@tool/linux-x64-gnu': here })).toEqual({
      'node_modules/@tool/darwin-arm64': {
        version: '2.0.0',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it('may keep a platform’s binary beside the package that wants it, or further up', () => {
    const packages = {
      'node_modules/outer/node_modules/tool': tool,
      'node_modules/outer/node_modules/@tool/darwin-arm64': here,
      'node_modules/@tool/linux-x64-gnu': here,
    };
    expect(leftOut(packages)).toEqual({});
  });
});
