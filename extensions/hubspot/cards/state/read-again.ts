import { createContext } from 'react';

/** Reads the card again: what somebody decided changes more than the line on which they decided it. */
export const ReadAgain = createContext<() => void>(() => {});
