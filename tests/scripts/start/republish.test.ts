import { beforeEach, describe, expect, it } from 'vitest';
import type { Announcement } from '../../../extensions/preview/server/index.ts';
import { lastWins } from '../../../scripts/start/last-wins.ts';
import { republish } from '../../../scripts/start/republish.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { checkedModel } from '../../../scripts/checked-model.ts';
import { root } from '../../cli/run-cli.ts';

const checked = await checkedModel(`${root}/config`, 'config');
if ('report' in checked) throw new Error(checked.report);
const version = (name: string): GtmModel => ({ ...checked.model, version: name });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An org that takes each model when it is let. */
let org: string[];
let atOnce: number;
let most: number;
let waiting: ((refused: string | null) => void)[];
let told: string[];
let saidLines: string[];

beforeEach(() => {
  [org, waiting, told, saidLines, atOnce, most] = [[], [], [], [], 0, 0];
});

const publishing = () =>
  republish({
    toHubSpot: (model) => {
      told.push(`functions: ${model.version}`);
      return Promise.resolve(null);
    },
    salesforce: {
      publish: lastWins(async ({ version: name }: GtmModel) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        const refused = await new Promise<string | null>((resolve) => waiting.push(resolve));
        atOnce -= 1;
        org.push(name);
        return { refused };
      }),
    },
    preview: { announce: (event, to = 'HubSpot') => void told.push(`${to}: ${wordsOf(event)}`) },
    say: (line) => void saidLines.push(line),
  });

const wordsOf = (event: Announcement): string =>
  event.kind === 'cardsChanged' ? event.kind : `${event.kind} ${event.text.split(/[ .]/)[1] ?? ''}`;

/** Lets the publish that waits end. */
async function end(refused: string | null = null): Promise<void> {
  await settled();
  waiting.shift()?.(refused);
  await settled();
}

describe('a model that is saved while Salesforce is open', () => {
  it('is announced to HubSpot once its functions have it, and to Salesforce when it is there', async () => {
    publishing().model(version('one'), {});
    expect(told).toEqual(['functions: one', 'Salesforce: modelComing one']);
    await settled();
    expect(told.slice(2)).toEqual(['HubSpot: modelChanged one']);
    await end();
    expect(told.slice(3)).toEqual(['Salesforce: modelChanged one']);
    expect(saidLines).toEqual(['Published model one.']);
  });

  it('wins over those saved before it, which are published one at a time or left out', async () => {
    const { model } = publishing();
    model(version('one'), {});
    await settled();
    model(version('two'), {});
    model(version('three'), {});
    await settled();
    expect(told.filter((line) => line.startsWith('HubSpot'))).toHaveLength(3);
    await end();
    await end();
    await end();
    expect(org).toEqual(['one', 'three']);
    expect(most).toBe(1);
    expect(told.filter((line) => line.startsWith('Salesforce: modelChanged'))).toEqual([
      'Salesforce: modelChanged three',
    ]);
  });

  it('leaves a mistake that was saved meanwhile on the page', async () => {
    const { model, broken } = publishing();
    model(version('one'), {});
    broken('a mistake');
    await end();
    expect(told.at(-1)).toBe('Salesforce: cardsChanged');
  });

  it('says what Salesforce refused, and takes the next', async () => {
    const { model } = publishing();
    model(version('one'), {});
    await end('The stage gate was refused.');
    expect(saidLines).toContain('The stage gate was refused.');
    model(version('two'), {});
    await end();
    expect(org).toEqual(['one', 'two']);
  });
});

describe('work of which the last counts', () => {
  it('goes on after work that failed', async () => {
    const work = lastWins((name: string) =>
      name === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(name),
    );
    await expect(work('bad')).rejects.toThrow('no');
    expect(await work('good')).toBe('good');
  });
});
