import { Ok, ok } from './result.ts'; // refused TS1484
export const first = (list: readonly number[]): number => list[0]; // refused TS2322
export const unset: { given?: string } = { given: undefined }; // refused TS2375
export enum Tone { Good } // refused TS1294
export const loose = (value) => value; // refused TS7006
export const kept: Ok = ok;
