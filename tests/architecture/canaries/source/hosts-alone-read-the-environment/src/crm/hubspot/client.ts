import { env } from 'node:process'; // refused
export const token = process.env['TOKEN']; // refused
export const all = env;
