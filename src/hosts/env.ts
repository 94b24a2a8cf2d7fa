/** The variables of the environment that a command or the service was started with. */
export type Env = Readonly<Record<string, string | undefined>>;
