const shape = /^\/(?![/\\])[A-Za-z0-9._~/?=&%:+-]{0,300}$/;

/** An address on this server, to which somebody may be sent on: never another site, and never the way out again. */
export const isOwnAddress = (address: string): boolean => shape.test(address) && !/^\/sign-/i.test(address);
