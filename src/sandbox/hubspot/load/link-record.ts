import type { Account } from '../account.ts';
import type { AssociationSeed, RecordSeed } from '../seed.ts';
import type { End } from '../store/associations.ts';
import { associationValues } from '../write/commit.ts';
import type { Loading } from './load-record.ts';

/** Puts a record of a seed together with those it names; all of them must be there already. Gives every end. */
export function linkRecord(loading: Loading, seed: RecordSeed): readonly End[] {
  const from = { typeId: loading.type.id, id: seed.id };
  return [from, ...(seed.associations ?? []).flatMap((one) => linkOne(loading, from, one))];
}

function linkOne(loading: Loading, from: End, seed: AssociationSeed): readonly End[] {
  const { account, report } = loading;
  const [kind = '', id = ''] = seed.to.split('/');
  const type = account.types.find(kind);
  if (!type || !account.store(type).get(id)) {
    report(`there is no record ${seed.to} to belong with`);
    return [];
  }
  const ways = account.associations.types(from.typeId, type.id);
  const wanted = [
    ways.find((way) => way.label === null),
    ...(seed.primary === true ? [ways.find((way) => way.single !== null)] : []),
    ...(seed.labels ?? []).map((label) => ways.find((way) => way.label === label)),
  ];
  if (wanted.includes(undefined)) report(`${seed.to}: not every label is known between the two kinds`);
  const to = { typeId: type.id, id };
  for (const way of wanted) if (way) account.associations.add(from, to, way);
  return [to];
}

/** Works out what follows from the associations of a record; quietly, since loading is no change. */
export function refresh(account: Account, end: End): void {
  const type = account.types.find(end.typeId);
  const record = type && account.store(type).get(end.id);
  if (!record) return;
  const values: Record<string, string> = { ...record.values };
  for (const [name, value] of associationValues(account, end))
    if (value === null) delete values[name];
    else values[name] = value;
  account.store(type).put({ ...record, values });
}
