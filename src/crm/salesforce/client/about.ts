import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, textOf } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { OrgAbout, Query, Row } from '../org.ts';
import { askObject, reading, unreadable } from './asking.ts';
import { readQueries, type Reading } from './read.ts';

/** Who asks, and the org: three calls, four where the org has several currencies; a session's token says neither. */
export async function readAbout(work: Reading): Promise<Result<OrgAbout, CrmError>> {
  const user = await askObject(work.calls, reading('/services/oauth2/userinfo'), 'the user');
  if (!user.ok) return user;
  const organization = await firstRow(work, {
    object: 'Organization',
    fields: ['TimeZoneSidKey'],
    where: { all: [] },
    limit: 1,
  });
  if (!organization.ok) return organization;
  const currency = await readCurrency(work);
  if (!currency.ok) return currency;
  const { user_id: id, name, email, organization_id: orgId } = user.value;
  const timeZone = textOf(organization.value['TimeZoneSidKey']);
  if (typeof id !== 'string' || typeof orgId !== 'string' || timeZone === null)
    return err(unreadable('an org'));
  return ok({
    orgId,
    timeZone,
    currency: currency.value,
    user: { id, name: textOf(name) ?? id, email: textOf(email) },
  });
}

/**
 * An org with one currency has no `CurrencyType`, and no field says which it is; Connect REST does.
 * https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_responses_features.htm
 */
async function readCurrency(work: Reading): Promise<Result<string, CrmError>> {
  const reply = await askObject(work.calls, reading('/connect/organization'), 'the org');
  const features = reply.ok && isObject(reply.value['features']) ? reply.value['features'] : {};
  const only = textOf(features['defaultCurrencyIsoCode']);
  if (only !== null && features['multiCurrency'] !== true) return ok(only);
  const corporate = await firstRow(work, {
    object: 'CurrencyType',
    fields: ['IsoCode'],
    where: { field: 'IsCorporate', is: true },
    limit: 1,
  });
  if (!corporate.ok) return corporate;
  const currency = textOf(corporate.value['IsoCode']);
  return currency === null ? err(unreadable('the currency of an org')) : ok(currency);
}

async function firstRow(work: Reading, query: Query): Promise<Result<Row, CrmError>> {
  const answers = await readQueries(work, [query]);
  return answers.ok ? ok(answers.value[0]?.rows[0] ?? {}) : answers;
}
