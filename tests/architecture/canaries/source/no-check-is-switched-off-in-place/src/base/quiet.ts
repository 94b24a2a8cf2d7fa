// oxlint-disable-next-line no-console // refused
/* eslint-disable */ // refused
// @ts-ignore // refused
// @ts-expect-error // refused
// prettier-ignore // refused
export {};
