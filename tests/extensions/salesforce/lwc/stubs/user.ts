/** The person who looks, in every test. */
export const userDetail = (name: string): string => (name === 'Id' ? '005000000000001AAA' : '');
