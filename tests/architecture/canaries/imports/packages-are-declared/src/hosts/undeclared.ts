import leftPad from 'left-pad';
export const leak = leftPad;
