import * as z from 'zod';
export const leak = z;
