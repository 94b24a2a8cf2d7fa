import type { AfterHook, BeforeHook, Change, Refusal } from '../org.ts';

interface HookKinds {
  beforeInsert: BeforeHook;
  beforeUpdate: BeforeHook;
  afterInsert: AfterHook;
  afterUpdate: AfterHook;
}

/** What is done around writes besides keeping the row. */
export class Hooks {
  readonly #before: { kind: keyof HookKinds; object: string; hook: BeforeHook }[] = [];
  readonly #after: { kind: keyof HookKinds; object: string; hook: AfterHook }[] = [];

  add<Kind extends keyof HookKinds>(kind: Kind, object: string, hook: HookKinds[Kind]): void {
    if (kind === 'beforeInsert' || kind === 'beforeUpdate')
      this.#before.push({ kind, object, hook: hook as BeforeHook });
    else this.#after.push({ kind, object, hook });
  }

  /** Why the hooks refuse a write. */
  refusals(change: Change): readonly Refusal[] {
    const kind = change.before ? 'beforeUpdate' : 'beforeInsert';
    return this.#before
      .filter((one) => one.kind === kind && isFor(one.object, change))
      .flatMap(({ hook }) => hook(change));
  }

  /** Lets the hooks do what follows from a write. */
  follow(change: Change): void {
    const kind = change.before ? 'afterUpdate' : 'afterInsert';
    for (const one of this.#after) if (one.kind === kind && isFor(one.object, change)) one.hook(change);
  }
}

const isFor = (object: string, change: Change): boolean =>
  object === '*' || object.toLowerCase() === change.object.toLowerCase();
