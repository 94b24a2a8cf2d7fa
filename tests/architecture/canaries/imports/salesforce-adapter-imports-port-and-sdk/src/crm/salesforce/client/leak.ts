import { Client } from '@hubspot/api-client';
import { mapping } from '../../hubspot/mapping.ts';
import { fit } from '../../../views/fit.ts';
export const leak = [Client, mapping, fit];
