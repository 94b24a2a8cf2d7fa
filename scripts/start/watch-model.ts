import { watch } from 'node:fs';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { checkedModel } from '../checked-model.ts';

/** Editors write a file in several steps. */
const settleMs = 120;

/** Checks a model anew whenever one of its files is saved; says the model, or what is wrong with it. */
export function watchModel(
  folder: string,
  shown: string,
  on: { readonly model: (model: GtmModel) => void; readonly broken: (report: string) => void },
): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let latest = 0;
  const look = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const checked = await checkedModel(folder, shown);
    if (mine !== latest) return;
    if ('report' in checked) on.broken(checked.report);
    else on.model(checked.model);
  };
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (file?.endsWith('.yaml') !== true) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void look().catch((error: unknown) => on.broken(String(error))), settleMs);
  });
  return {
    stop: () => {
      if (timer) clearTimeout(timer);
      watcher.close();
    },
  };
}
