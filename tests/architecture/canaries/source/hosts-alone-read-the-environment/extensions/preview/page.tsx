export const page = <b>{import.meta.env.MODE}</b>; // refused
