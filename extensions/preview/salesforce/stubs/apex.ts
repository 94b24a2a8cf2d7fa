// Stands in for `@salesforce/apex/<Class>.<method>`: the local Salesforce's own of these classes.
import { lightningPage } from './lightning-page.ts';

type ApexMethod = (args?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Calls a method of an Apex class; rejects as the platform does, with a status and a body. */
export const apexMethod =
  (name: string): ApexMethod =>
  async (args = {}) => {
    const { status, body } = await lightningPage().call('POST', `/apexremote/${name}`, args);
    if (status < 300) return body;
    const error = new Error(`${name} answered ${status}`);
    throw Object.assign(error, { status, body: Array.isArray(body) ? (body[0] as unknown) : body });
  };
