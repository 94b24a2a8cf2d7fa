// The module `c/plumbline`: Plumbline's engine, functions and views, for a page of Salesforce.
export { openPlumbline } from './open-plumbline.ts';
