/** The engine that this code is. A model that needs a later one is refused; raised when the language of models grows. */
export const ENGINE_VERSION = 1;
