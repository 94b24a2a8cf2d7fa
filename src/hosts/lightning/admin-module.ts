// The module `c/plumblineAdmin`: what the admins' pages ask, for a page of Salesforce.
export { openAdmin } from './open-admin.ts';
