import { failed, type Answer, type Call, type Route } from '../route.ts';
import { deployBody } from './deploy-body.ts';
import type { Deploy, DeployOptions, Deploys } from './deploys.ts';
import { formParts, type FormPart } from './form-parts.ts';

const base = '/services/data/:version/metadata/deployRequest';

/**
 * The same over REST: a form of two parts, the zip and the options.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_rest_deploy.htm
 */
export const restRoutes = (deploys: Deploys): readonly Route[] => [
  { method: 'POST', path: base, answer: (call) => start(call, deploys) },
  {
    method: 'GET',
    path: `${base}/:id`,
    answer: (call) =>
      withDeploy(call, deploys, (one) => {
        deploys.look(one);
        return told(one, 200, call.query.get('includeDetails') === 'true');
      }),
  },
  {
    method: 'PATCH',
    path: `${base}/:id`,
    answer: (call) =>
      withDeploy(call, deploys, (one) => {
        one.status = 'Canceled';
        return told(one, 202, false);
      }),
  },
];

function start({ bytes, headers, session }: Call, deploys: Deploys): Answer {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return failed(415, 'UNSUPPORTED_MEDIA_TYPE', 'A deploy is sent as multipart/form-data');
  const parts = formParts(Buffer.from(bytes), type);
  const isJson = (part: FormPart): boolean => part.type.startsWith('application/json');
  const options = optionsIn(parts.find(isJson)?.content.toString() ?? '{}');
  const zip = parts.find((part) => !isJson(part))?.content ?? Buffer.alloc(0);
  return told(deploys.start(zip, options, session.user), 201, false);
}

function optionsIn(text: string): DeployOptions {
  const { deployOptions = {} } = JSON.parse(text) as { deployOptions?: Partial<DeployOptions> };
  return {
    checkOnly: deployOptions.checkOnly === true,
    rollbackOnError: deployOptions.rollbackOnError === true,
    testLevel: deployOptions.testLevel ?? '',
  };
}

function withDeploy(call: Call, deploys: Deploys, answer: (deploy: Deploy) => Answer): Answer {
  const found = deploys.find(call.param('id'));
  return found ? answer(found) : failed(404, 'NOT_FOUND', 'The requested resource does not exist');
}

const told = (deploy: Deploy, status: number, includeDetails: boolean): Answer => ({
  status,
  body: { id: deploy.id, deployOptions: deploy.options, deployResult: deployBody(deploy, includeDetails) },
});
