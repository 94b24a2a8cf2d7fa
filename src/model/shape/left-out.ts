/** The id that stands where one was wrong: naming it, or being named so, is never a mistake of its own. */
export const leftOutId = 'left_out';
