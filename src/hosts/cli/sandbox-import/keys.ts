/** A value as it is compared: spaces around it and capitals do not matter, anything else does. */
export const keyOf = (value: string): string => value.trim().toLowerCase();
