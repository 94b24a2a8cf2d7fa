import {
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asking } from '../soql/asking.ts';

/** One operation that is answered, and what was found wrong with it on the way. */
export class Operation {
  readonly asking: Asking;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly problems: string[] = [];

  constructor(asking: Asking, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.asking = asking;
    this.#variables = variables;
    const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  /** An argument of a field, variables filled in; undefined when it is not given. */
  argument(field: FieldNode, name: string): unknown {
    const given = field.arguments?.find((one) => one.name.value === name);
    return given && valueFromASTUntyped(given.value, { ...this.#variables });
  }

  /** The fields of a selection, fragments opened; `on` is the object that a fragment wants. */
  fields(
    selections: SelectionSetNode | undefined,
    on: string | null = null,
  ): readonly { readonly field: FieldNode; readonly on: string | null }[] {
    return (selections?.selections ?? []).flatMap((one) => {
      if (one.kind === 'Field') return [{ field: one, on }];
      const fragment = one.kind === 'InlineFragment' ? one : this.#fragments.get(one.name.value);
      if (fragment) return this.fields(fragment.selectionSet, fragment.typeCondition?.name.value ?? on);
      this.problems.push('Validation error of type UndefinedFragment');
      return [];
    });
  }

  /** Says that there is no such field, unless it is `@optional`: then it is left out. */
  noField(field: FieldNode, type: string): void {
    const isOptional = field.directives?.some((one) => one.name.value === 'optional') ?? false;
    const name = field.name.value;
    if (!isOptional)
      this.problems.push(
        `Validation error of type FieldUndefined: Field '${name}' in type '${type}' is undefined`,
      );
  }
}

/** What the answer calls a field. */
export const keyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;
