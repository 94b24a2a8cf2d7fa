import { text } from '../../model/text.ts'; // refused TS6059 TS6307
export const leak: unknown = text;
