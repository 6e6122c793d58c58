/** The one engine that this process runs on. */
export const ENGINE = Symbol('engine');
