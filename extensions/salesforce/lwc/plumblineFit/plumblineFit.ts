import PlumblineCard from 'c/plumblineCard';
import type { Place } from 'c/plumblineActs';
import type { Question } from 'c/plumblineReading';
import type { FitView } from '../../../../src/views/fit-view.ts';
import type { ModelLine } from '../../../../src/views/parts.ts';
import type { FitReply } from '../../../../src/wire/reply.ts';

/** ICP fit: is this worth my time? */
export default class PlumblineFit extends PlumblineCard<'readFit'> {
  get fit(): FitView | null {
    return this.value?.fit ?? null;
  }

  get isReady(): boolean {
    return this.fit !== null;
  }

  get model(): ModelLine | null {
    return this.fit?.model ?? null;
  }

  get what(): string {
    return `the ${this.place.object}’s fit`;
  }

  /** On a deal, what is missing on the deal stands before its company's fit: that is read anew. */
  takeFit(event: CustomEvent<FitView>): void {
    if (this.place.object === 'deal') this.readAgain();
    else this.replace(() => ({ fit: event.detail }));
  }

  protected override questionOf({ object, id }: Place): Question<'readFit'> {
    return { name: 'readFit', request: { object, id } };
  }

  protected override hasRead({ fit }: FitReply): void {
    this.watch([fit.ask, ...fit.alsoAsk].map((ask) => ask?.fill ?? null));
  }
}
