import type { RecordKind } from '../../../core/condition/model.ts';

// The version of HubSpot's API that every path names.
const apiVersion = '2026-09';

const plural: Readonly<Record<RecordKind, string>> = {
  deal: 'deals',
  company: 'companies',
  contact: 'contacts',
  lead: 'leads',
};

/** What HubSpot's paths call a kind of record. */
export const objectType = (kind: RecordKind): string => plural[kind];

const joined = (first: string, parts: readonly string[]): string =>
  [first, ...parts.map(encodeURIComponent)].join('/');

/** Records of one kind: `objects('deals', '42')`, `objects('deals', 'batch', 'read')`. */
export const objects = (...parts: readonly string[]): string => joined(`/crm/objects/${apiVersion}`, parts);

/** What belongs with what. */
export const associations = (from: string, to: string, ...parts: readonly string[]): string =>
  joined(`/crm/associations/${apiVersion}`, [from, to, ...parts]);

/** Definitions of properties, and their groups. */
export const properties = (type: string, ...parts: readonly string[]): string =>
  joined(`/crm/properties/${apiVersion}`, [type, ...parts]);

/** Pipelines with their stages. */
export const pipelines = (type: string): string => joined(`/crm/pipelines/${apiVersion}`, [type]);

/** HubSpot's own rules about moves of deals in one pipeline. */
export const pipelineRules = (pipeline: string): string =>
  joined(`/crm/pipelines-rules/${apiVersion}`, ['0-3', pipeline]);

/** How much of something the account may have, and has. */
export const limitsOf = (what: 'custom-object-types' | 'custom-properties'): string =>
  `/crm/limits/${apiVersion}/${what}`;

/** How many calls of today private apps have made. */
export const dailyUsage = `/account-info/${apiVersion}/api-usage/daily/private-apps`;

/** What the token of a private app may do: https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview */
export const privateTokenInfo = '/oauth/v2/private-apps/get/access-token-info';

/** Definitions of custom objects. */
export const schemas = `/crm-object-schemas/${apiVersion}/schemas`;

/** People who can own records. */
export const owners = `/crm/owners/${apiVersion}`;

/** What is true of the account as a whole. */
export const accountInfo = `/account-info/${apiVersion}/details`;

/** Where codes and refresh tokens become access tokens. */
export const oauthToken = `/oauth/${apiVersion}/token`;

/** True for what HubSpot gives as a record's id: nothing else goes into a path. */
export const isRecordId = (id: string): boolean => /^\d{1,20}$/.test(id);
