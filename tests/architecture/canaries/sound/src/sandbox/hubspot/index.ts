import { createServer } from 'node:http';
import { http } from 'msw';
import { ok } from '../../base/result.ts';
export const start = () => [createServer, http, ok];
