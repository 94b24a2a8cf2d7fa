import * as z from 'zod';
import { Icp } from '../../core/icp/model.ts';
export const leak = [z, Icp];
