import { contract } from '../tests/build-contract.ts';
export const leak = contract;
