import type { CrmName } from '../crm-error-words.ts';
import type { Io } from './io.ts';

/** The invented company whose model comes with Plumbline. */
const exampleSeller = 'Cornerstow';

/** Whether a model is the worked example, by the company that it sells for. */
export const isWorkedExample = (seller: string | null): boolean => seller === exampleSeller;

const addresses: Readonly<Record<CrmName, readonly string[]>> = {
  hubspot: ['PLUMBLINE_HUBSPOT_URL'],
  salesforce: ['SALESFORCE_INSTANCE_URL', 'SALESFORCE_LOGIN_URL'],
};

/**
 * Why a model is not used on this account: the worked example names people and companies that do not exist, and belongs on
 * no account but one on one's own machine. Null for every other model.
 */
export function exampleOnAccount(
  seller: string | null,
  crm: CrmName,
  { env }: Pick<Io, 'env'>,
): string | null {
  if (!isWorkedExample(seller) || addresses[crm].some((name) => isOwnMachine(env[name]))) return null;
  return `This is the worked example: ${exampleSeller}, its people and its companies are invented, and nothing of it belongs on a real account. Draft your own with npx plumbline init --crm ${crm} --out my-model, and name it with --config my-model. Where this is your model by now, write your company as \`seller\` in facts.yaml.`;
}

const isOwnMachine = (address: string | undefined): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(address ?? '')?.hostname ?? '');
