import { bothWays, standardAssociationTypes, type AssociationType } from './association-types.ts';

/** One end of an association. */
export interface End {
  readonly typeId: string;
  readonly id: string;
}

type Neighbours = Map<string, Set<AssociationType>>;

const key = (end: End): string => `${end.typeId}/${end.id}`;
const typeKey = (category: string, typeId: number): string => `${category}/${typeId}`;
const none: ReadonlyMap<string, ReadonlySet<AssociationType>> = new Map();
const firstOwnTypeId = 101;

/** Which records belong together, and how. Every edge is kept from both ends. */
export class Associations {
  readonly #types = new Map<string, AssociationType>();
  readonly #byPair = new Map<string, AssociationType[]>();
  readonly #edges = new Map<string, Map<string, Neighbours>>();
  #nextTypeId = firstOwnTypeId;

  constructor() {
    for (const type of standardAssociationTypes) this.#know(type);
  }

  /** The ways from one kind to another. */
  types(from: string, to: string): readonly AssociationType[] {
    return this.#byPair.get(`${from}/${to}`) ?? [];
  }

  /** The ways from and to a kind. */
  touching(typeId: string): readonly AssociationType[] {
    return [...this.#types.values()].filter((type) => type.from === typeId || type.to === typeId);
  }

  /** A way by category and id. */
  type(category: string, typeId: number): AssociationType | undefined {
    return this.#types.get(typeKey(category, typeId));
  }

  /** The way without a label, which every pair that belongs together has. */
  plain(from: string, to: string): AssociationType | undefined {
    return this.types(from, to).find((type) => type.label === null);
  }

  /** Defines a way of the account's own, both directions; the first is from `from` to `to`. */
  define(way: {
    readonly from: string;
    readonly to: string;
    readonly names: readonly [string, string];
    readonly labels: readonly [string | null, string | null];
  }): readonly AssociationType[] {
    const ids = [this.#nextTypeId, this.#nextTypeId + 1] as const;
    this.#nextTypeId += 2;
    const made = bothWays({ category: 'USER_DEFINED', ...way, ids, primary: false });
    for (const type of made) this.#know(type);
    return made;
  }

  /** The records of a kind that a record belongs with, and the ways, in the order they were added. */
  of(end: End, toTypeId: string): ReadonlyMap<string, ReadonlySet<AssociationType>> {
    return this.#edges.get(key(end))?.get(toTypeId) ?? none;
  }

  /** The kinds of records that a record belongs with. */
  kinds(end: End): readonly string[] {
    return [...(this.#edges.get(key(end))?.keys() ?? [])];
  }

  /** The id of the primary record of a kind, if one is. */
  primary(end: End, toTypeId: string): string | undefined {
    for (const [id, types] of this.of(end, toTypeId))
      for (const type of types) if (type.single === 'from') return id;
    return undefined;
  }

  /**
   * Puts two records together. The way without a label comes along; the first company of a record becomes its
   * primary one, and another that is made primary takes its place.
   */
  add(from: End, to: End, type: AssociationType): void {
    const ways = this.types(from.typeId, to.typeId);
    const plain = ways.find((way) => way.label === null);
    const primary = ways.find((way) => way.single !== null);
    if (plain) this.#link(from, to, plain);
    if (primary && this.#holder(primary, from, to).current === undefined) this.#link(from, to, primary);
    if (type.single !== null) this.#dethrone(type, from, to);
    this.#link(from, to, type);
  }

  /** Takes ways away between two records, or all of them. */
  remove(from: End, to: End, types?: readonly AssociationType[]): void {
    const all = this.of(from, to.typeId).get(to.id) ?? [];
    for (const type of types ?? [...all]) this.#unlink(from, to, type);
  }

  /** Gives all that belongs with one record to another. */
  move(from: End, into: End): void {
    for (const kind of this.kinds(from))
      for (const [id, types] of [...this.of(from, kind)]) {
        const other = { typeId: kind, id };
        const had = [...types];
        this.remove(from, other);
        for (const type of had) if (!this.#wouldDethrone(type, into, other)) this.add(into, other, type);
      }
  }

  #know(type: AssociationType): void {
    this.#types.set(typeKey(type.category, type.typeId), type);
    const pair = `${type.from}/${type.to}`;
    this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), type]);
  }

  #wouldDethrone(type: AssociationType, from: End, to: End): boolean {
    return type.single !== null && this.#holder(type, from, to).current !== undefined;
  }

  #holder(type: AssociationType, from: End, to: End): { end: End; other: End; current: string | undefined } {
    const [end, other] = type.single === 'from' ? [from, to] : [to, from];
    return { end, other, current: this.primary(end, other.typeId) };
  }

  #dethrone(type: AssociationType, from: End, to: End): void {
    const { end, other, current } = this.#holder(type, from, to);
    const held = type.single === 'from' ? type : this.type(type.category, type.inverseId);
    if (current !== undefined && held) this.#unlink(end, { typeId: other.typeId, id: current }, held);
  }

  #link(from: End, to: End, type: AssociationType): void {
    this.#between(from, to).add(type);
    const back = this.type(type.category, type.inverseId);
    if (back) this.#between(to, from).add(back);
  }

  #unlink(from: End, to: End, type: AssociationType): void {
    this.#drop(from, to, type);
    const back = this.type(type.category, type.inverseId);
    if (back) this.#drop(to, from, back);
  }

  #drop(from: End, to: End, type: AssociationType): void {
    const neighbours = this.#edges.get(key(from))?.get(to.typeId);
    const types = neighbours?.get(to.id);
    types?.delete(type);
    if (types?.size === 0) neighbours?.delete(to.id);
  }

  #between(from: End, to: End): Set<AssociationType> {
    const byKind = this.#edges.get(key(from)) ?? new Map<string, Neighbours>();
    this.#edges.set(key(from), byKind);
    const neighbours: Neighbours = byKind.get(to.typeId) ?? new Map<string, Set<AssociationType>>();
    byKind.set(to.typeId, neighbours);
    const types = neighbours.get(to.id) ?? new Set<AssociationType>();
    neighbours.set(to.id, types);
    return types;
  }
}
