// The module `c/plumblineOrg`: Salesforce as a page reaches it, behind Plumbline's questions.
export { openAccount } from './open-account.ts';
