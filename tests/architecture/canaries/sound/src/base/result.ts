export const ok = true;
export type Ok = typeof ok;
