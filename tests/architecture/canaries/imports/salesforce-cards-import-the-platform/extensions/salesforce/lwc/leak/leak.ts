import * as z from 'zod';
import { fit } from '../../../../src/functions/fit.ts';
import elsewhere from 'x/elsewhere';
export const leak = [z, fit, elsewhere];
