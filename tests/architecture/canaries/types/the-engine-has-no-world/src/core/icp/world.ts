export const one: unknown = window; // refused TS2304
export const two: unknown = process.version; // refused TS2591
export const three: unknown = fetch('x'); // refused TS2304
export const four: unknown = setTimeout(() => null, 1); // refused TS2304
export const five: unknown = console; // refused TS2584
export const six: unknown = document.title; // refused TS2584
