import type { Session } from '../org.ts';
import type { Answer, Call, Route } from '../route.ts';
import { deployBody } from './deploy-body.ts';
import type { Deploy, Deploys } from './deploys.ts';
import { elementsIn, parseXml, textIn, xmlOf, type Element } from './xml.ts';

/**
 * The Metadata API over SOAP: deploy, look, cancel. The session stands in the envelope's header.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy.htm
 */
export const soapRoutes = (deploys: Deploys): readonly Route[] => [
  {
    method: 'POST',
    path: '/services/Soap/m/:version',
    isOpen: true,
    answer: (call) => answer(call, deploys),
  },
];

function answer(call: Call, deploys: Deploys): Answer {
  const parsed = parseXml(call.text);
  if (!parsed.ok) return fault('SAX_PARSE_EXCEPTION', parsed.error.message);
  const session = sessionIn(call, parsed.value.root);
  if (!session)
    return fault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  const [body = {}] = elementsIn(parsed.value.root, 'Body');
  const [name = ''] = Object.keys(body);
  const [message = {}] = elementsIn(body, name);
  switch (name) {
    case 'deploy':
      return deploy(message, deploys, session);
    case 'checkDeployStatus':
      return withDeploy(deploys, textIn(message, 'asyncProcessId'), (one) => {
        deploys.look(one);
        return reply(name, deployBody(one, textIn(message, 'includeDetails') === 'true'));
      });
    case 'cancelDeploy':
      return withDeploy(deploys, textIn(message, 'String') || textIn(message, 'id'), (one) => {
        one.status = 'Canceled';
        return reply(name, { done: true, id: one.id });
      });
    default:
      return fault('INVALID_OPERATION', `The local Salesforce does not know the operation ${name}.`);
  }
}

function sessionIn(call: Call, envelope: Element): Session | null {
  const [header = {}] = elementsIn(envelope, 'Header');
  const [sent = {}] = elementsIn(header, 'SessionHeader');
  return call.sessionOf(textIn(sent, 'sessionId'));
}

function deploy(message: Element, deploys: Deploys, { user }: Session): Answer {
  const [options = {}] = elementsIn(message, 'DeployOptions');
  const started = deploys.start(
    Buffer.from(textIn(message, 'ZipFile'), 'base64'),
    {
      checkOnly: textIn(options, 'checkOnly') === 'true',
      rollbackOnError: textIn(options, 'rollbackOnError') === 'true',
      testLevel: textIn(options, 'testLevel'),
    },
    user,
  );
  return reply('deploy', { done: false, id: started.id, state: 'Queued' });
}

function withDeploy(deploys: Deploys, id: string, told: (deploy: Deploy) => Answer): Answer {
  const found = deploys.find(id);
  return found
    ? told(found)
    : fault('INVALID_CROSS_REFERENCE_KEY', `INVALID_CROSS_REFERENCE_KEY: invalid cross reference id ${id}`);
}

const envelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

const soap = (status: number, body: string): Answer => ({
  status,
  text: envelope(body),
  headers: { 'Content-Type': 'text/xml;charset=utf-8' },
});

const reply = (name: string, result: unknown): Answer => soap(200, xmlOf(`${name}Response`, { result }));

/** A refusal of SOAP: always HTTP 500. */
const fault = (code: string, message: string): Answer =>
  soap(500, xmlOf('soapenv:Fault', { faultcode: `sf:${code}`, faultstring: `${code}: ${message}` }));
