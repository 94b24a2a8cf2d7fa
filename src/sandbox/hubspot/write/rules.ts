import type { Account } from '../account.ts';
import { invalid, type ErrorDetail, type Refusal } from '../refusals.ts';
import { bindsRules, type Source } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';
import type { Values } from '../store/records.ts';

/** A write, as the rules of an admin look at it. */
export interface RuledWrite {
  readonly type: ObjectType;
  readonly creates: boolean;
  readonly changes: ReadonlyMap<string, string | null>;
  readonly before: Values;
  readonly source: Source;
}

/** Why the admin's rules refuse a write, everything missing at once; null when they do not. */
export function rulesRefuse(account: Account, write: RuledWrite): Refusal | null {
  if (write.creates) {
    const ofSchema = account.schemas.get(write.type.id)?.requiredProperties ?? [];
    const missing = [...write.type.required, ...ofSchema].filter((name) => isBlank(write, name));
    if (missing.length > 0)
      return invalid(
        `Error creating ${write.type.singular.toUpperCase()}. Some required properties were not set.`,
        {
          context: { properties: missing },
        },
      );
  }
  if (!bindsRules(write.source)) return null;
  const errors = [...missingOnCreate(account, write), ...missingWhen(account, write)];
  return errors.length === 0 ? null : invalid('The property values provided are invalid', { errors });
}

const after = (write: RuledWrite, name: string): string | undefined =>
  (write.changes.has(name) ? write.changes.get(name) : write.before[name]) ?? undefined;

const isBlank = (write: RuledWrite, name: string): boolean => after(write, name) === undefined;

const detail = (code: string, message: string, name: string): ErrorDetail => ({
  code,
  message,
  context: { propertyName: [name] },
});

function missingOnCreate(account: Account, write: RuledWrite): readonly ErrorDetail[] {
  if (!write.creates) return [];
  const rules = account.requiredOnCreate.filter((rule) => account.types.find(rule.objectType) === write.type);
  return rules
    .flatMap((rule) => rule.required)
    .filter((name) => isBlank(write, name))
    .map((name) => detail('MISSING_REQUIRED_PROPERTY', `A value for ${name} must be provided`, name));
}

// A rule is looked at when its trigger, or what it requires, is written; other writes pass.
function missingWhen(account: Account, write: RuledWrite): readonly ErrorDetail[] {
  return account.requiredWhen
    .filter((rule) => account.types.find(rule.objectType) === write.type)
    .filter((rule) => rule.when.isOneOf.includes(after(write, rule.when.property) ?? ''))
    .flatMap((rule) =>
      rule.required
        .filter((name) => isBlank(write, name))
        .filter((name) => write.creates || write.changes.has(rule.when.property) || write.changes.has(name))
        .map((name) =>
          detail(
            'MISSING_CONDITIONAL_REQUIRED_PROPERTY',
            `${name} is required because of a conditional property rule based on [${rule.when.property}]`,
            name,
          ),
        ),
    );
}
