import * as z from 'zod';
export const Icp = z.object({});
export type Icp = z.infer<typeof Icp>;
