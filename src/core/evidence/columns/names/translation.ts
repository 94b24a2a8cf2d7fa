/** Words of another language, as a pattern of whole words, and the English ones that rules about names know. */
export type Translation = readonly [from: string, to: string];
