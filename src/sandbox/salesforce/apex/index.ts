import { failed, found, type Answer, type Call, type Route } from '../route.ts';
import { askingAs } from '../soql/asking.ts';
import { readRows } from './read-rows.ts';
import { AuraError, isFields, listOf, type Fields } from './sent.ts';
import { writeRow } from './write-rows.ts';

type Method = (call: Call, named: Fields) => unknown;

/** Permissions that `about` tells of. */
const ours = ['Plumbline_Admin', 'Plumbline_Manager', 'Plumbline_Bypass_Stage_Gate'];

/** The Apex classes of the package as far as cards call them, each method by its name. */
const methods: Readonly<Record<string, Method>> = {
  'PlumblineRecords.about': about,
  'PlumblineRecords.read': ({ org, session }, { queries }) => {
    const asking = askingAs(org, session.user);
    return parsed(queries).map((question) => readRows(asking, question));
  },
  'PlumblineRecords.write': ({ org, session }, { writes }) =>
    parsed(writes).map((write) => writeRow(org, { ...session, context: 'AURA' }, write)),
};

/**
 * `POST /apexremote/<Class>.<method>` with named arguments as JSON answers what the method returns: here texts of JSON,
 * as JSON. It stands for what a page imports as `@salesforce/apex/<Class>.<method>`, which has no address of its own.
 */
export const apexRoutes: readonly Route[] = [
  { method: 'POST', path: '/apexremote/:method', answer: (call) => run(call) },
];

function run(call: Call): Answer {
  const method = methods[call.param('method')];
  if (!method) return failed(404, 'NOT_FOUND', `The local Salesforce has no ${call.param('method')}`);
  try {
    return found(JSON.stringify(method(call, isFields(call.body) ? call.body : {})));
  } catch (error) {
    if (!(error instanceof AuraError)) throw error;
    // The shape in which a page is told of an AuraHandledException.
    return {
      status: 500,
      body: { message: error.message, isUserDefinedException: true, exceptionType: 'AuraHandledException' },
    };
  }
}

function about({ org, session }: Call): unknown {
  const { user } = session;
  return {
    orgId: org.settings.orgId,
    timeZone: org.settings.timeZone,
    currency: org.settings.currency,
    user: { id: user.id, name: user.name, email: user.email },
    permissions: ours.filter((name) => user.permissions.has(name)),
  };
}

function parsed(text: unknown): readonly Fields[] {
  if (typeof text !== 'string') throw new AuraError('The argument is not a text of JSON.');
  try {
    return listOf(JSON.parse(text));
  } catch {
    throw new AuraError('The argument is not a text of JSON.');
  }
}
