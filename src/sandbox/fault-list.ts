/** Something that goes wrong with a call, by its kind. */
interface OfKind {
  readonly kind: string;
}

/** A fault, and the calls that meet it: all, unless method or path say which. */
export type OrderOf<Fault extends OfKind> = Fault & {
  readonly method?: string;
  /** Part of the path, or a pattern over it. */
  readonly path?: string | RegExp;
  /** How many calls meet it; one unless said, `Infinity` for all until it is cleared. */
  readonly times?: number;
};

/** The faults that are switched on. */
export interface FaultsOf<Fault extends OfKind> {
  /** The next calls that match meet the fault. */
  next(order: OrderOf<Fault>): void;
  /** Switches all off. */
  clear(): void;
}

/** Keeps the faults, in the order they were asked for. */
export class FaultList<Fault extends OfKind> implements FaultsOf<Fault> {
  #orders: { readonly order: OrderOf<Fault>; left: number }[] = [];

  constructor(orders: readonly OrderOf<Fault>[]) {
    for (const order of orders) this.next(order);
  }

  next(order: OrderOf<Fault>): void {
    this.#orders.push({ order, left: order.times ?? 1 });
  }

  clear(): void {
    this.#orders = [];
  }

  /** The fault that this call meets, which is spent by it. */
  take(method: string, path: string): Fault | null {
    const met = this.#orders.find(({ order }) => matches(order, method, path));
    if (!met) return null;
    met.left -= 1;
    this.#orders = this.#orders.filter(({ left }) => left > 0);
    return met.order;
  }
}

function matches(order: OrderOf<OfKind>, method: string, path: string): boolean {
  if (order.method !== undefined && order.method.toUpperCase() !== method) return false;
  if (order.path === undefined) return true;
  return typeof order.path === 'string' ? path.includes(order.path) : order.path.test(path);
}
