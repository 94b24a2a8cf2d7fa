// Stands in for `@salesforce/customPermission/<name>`.
import { lightningPage } from './lightning-page.ts';

/** Whether the person who looks holds a custom permission. */
export const hasCustomPermission = (name: string): boolean => lightningPage().permissions.includes(name);
