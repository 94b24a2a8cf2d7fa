/** A whole number as people read it: 250,000. */
export const groupedDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
