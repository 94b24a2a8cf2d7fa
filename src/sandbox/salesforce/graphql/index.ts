import { parse, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { err, ok, type Result } from '../../../base/result.ts';
import { found, type Answer, type Call, type Route } from '../route.ts';
import { askingAs } from '../soql/asking.ts';
import { connection } from './connection.ts';
import { keyOf, Operation } from './document.ts';
import { objectInfos } from './object-infos.ts';
import { isSent } from './read-filter.ts';

/** Objects that UI API does not serve: they are read over SOQL, or in Apex. */
const notServed = new Set([
  'AccountHistory',
  'CurrencyType',
  'OpportunityCompetitor',
  'OpportunityFieldHistory',
  'OpportunityHistory',
  'OpportunityStage',
  'Organization',
]);

/**
 * UI API's GraphQL: queries of records as the caller sees them.
 * https://developer.salesforce.com/docs/platform/graphql/guide/graphql-about.html
 */
export const graphqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/services/data/:version/graphql', answer: (call) => answer(call) },
];

function answer(call: Call): Answer {
  const { query, variables } = isSent(call.body) ? call.body : {};
  const document = parsed(typeof query === 'string' ? query : '');
  if (!document.ok) return found({ data: null, errors: [problem(document.error)] });
  const operation = new Operation(
    askingAs(call.org, call.session.user),
    document.value,
    isSent(variables) ? variables : {},
  );
  const data = uiapiOf(operation, document.value);
  const { problems } = operation;
  return found({ data: problems.length > 0 ? null : data, errors: [...new Set(problems)].map(problem) });
}

function parsed(text: string): Result<DocumentNode, string> {
  try {
    return ok(parse(text));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

const problem = (message: string): unknown => ({ message, locations: [], paths: [], extensions: {} });

function uiapiOf(operation: Operation, document: DocumentNode): unknown {
  const asked = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
  );
  if (asked?.operation !== 'query') {
    operation.problems.push('The local Salesforce answers queries of GraphQL only.');
    return null;
  }
  return below(operation, asked, 'Query', {
    uiapi: (uiapi) =>
      below(operation, uiapi, 'UIAPI', {
        query: (records) => queried(operation, records),
        objectInfos: (infos) => objectInfos(operation, infos),
      }),
  });
}

/** Answers the fields that may stand here. */
function below(
  operation: Operation,
  parent: Pick<FieldNode, 'selectionSet'>,
  type: string,
  readers: Readonly<Record<string, (field: FieldNode) => unknown>>,
): unknown {
  const entries = operation.fields(parent.selectionSet).flatMap(({ field }) => {
    const read = readers[field.name.value];
    if (read) return [[keyOf(field), read(field)] as const];
    operation.noField(field, type);
    return [];
  });
  return Object.fromEntries(entries);
}

function queried(operation: Operation, records: FieldNode): unknown {
  const { org, user } = operation.asking;
  const entries = operation.fields(records.selectionSet).flatMap(({ field }) => {
    const object = org.object(field.name.value);
    if (object?.name === field.name.value && org.canSee(user, object.name) && !notServed.has(object.name))
      return [[keyOf(field), connection(operation, object.name, field)()] as const];
    operation.noField(field, 'RecordQuery');
    return [];
  });
  return Object.fromEntries(entries);
}
