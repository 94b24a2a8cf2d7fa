import { serve } from '../src/hosts/serve.ts';
export const build = [serve];
