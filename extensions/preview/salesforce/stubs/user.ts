// Stands in for `@salesforce/user/<detail>`.
import { lightningPage } from './lightning-page.ts';

/** What the platform tells of the person who looks. */
export const userDetail = (name: string): string => (name === 'Id' ? lightningPage().userId : '');
