import type { RowChange, StoredRow, Transaction } from '../org.ts';

interface Step {
  readonly object: string;
  readonly id: string;
  readonly before: StoredRow | undefined;
}

/** Every write since a transaction began, so that it can be undone, and what listeners are to hear once it is kept. */
export class Journal {
  readonly #steps: Step[] = [];
  readonly #changes: RowChange[] = [];
  readonly #restore: (step: Step) => void;
  readonly #tell: (change: RowChange) => void;
  #depth = 0;

  constructor(restore: (step: Step) => void, tell: (change: RowChange) => void) {
    this.#restore = restore;
    this.#tell = tell;
  }

  /** Takes down what a row was before a write. */
  note(step: Step): void {
    if (this.#depth > 0) this.#steps.push(step);
  }

  /** Takes down what happened to a row; it is told when the outermost transaction is kept. */
  announce(change: RowChange): void {
    if (this.#depth > 0) this.#changes.push(change);
    else this.#tell(change);
  }

  begin(): Transaction {
    const [steps, changes] = [this.#steps.length, this.#changes.length];
    this.#depth += 1;
    let isOpen = true;
    const close = (): boolean => {
      const wasOpen = isOpen;
      if (wasOpen) this.#depth -= 1;
      isOpen = false;
      return wasOpen;
    };
    return {
      keep: () => {
        if (close() && this.#depth === 0) this.#flush();
      },
      undo: () => {
        if (!close()) return;
        for (const step of this.#steps.splice(steps).reverse()) this.#restore(step);
        this.#changes.length = changes;
        if (this.#depth === 0) this.#flush();
      },
    };
  }

  #flush(): void {
    this.#steps.length = 0;
    for (const change of this.#changes.splice(0)) this.#tell(change);
  }
}
