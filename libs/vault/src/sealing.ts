import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/** A part of an event under one key. `text` is base64 of ciphertext and tag, `nonce` base64 of 96 random bits. */
export interface Sealed {
  readonly part: string;
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

/** Where the part stands. It is bound in, so that a sealed part cannot be moved to another event or another place. */
export interface SealedWhere {
  readonly stream: string;
  readonly revision: number;
  /** The event's id. */
  readonly event: string;
}

/** The part does not open with this key in this place: it was changed or moved, or the key is another. */
export class CannotBeOpened extends Error {
  constructor(
    readonly part: string,
    readonly key: string,
  ) {
    super(`The sealed part "${part}" does not open with the key ${key} here.`);
    this.name = 'CannotBeOpened';
  }
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function seal(key: Buffer, keyId: string, part: string, about: SealedWhere, value: unknown): Sealed {
  const plain: string | undefined = JSON.stringify(value);
  if (plain === undefined) throw new TypeError(`JSON has no form for ${typeof value}.`);
  const nonce = nextNonce();
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(about, part));
  const ciphertext = cipher.update(plain, 'utf8');
  // In this mode the whole ciphertext is out already: `final` only makes the tag.
  cipher.final();
  const text = Buffer.concat([ciphertext, cipher.getAuthTag()]).toString('base64');
  return { key: keyId, nonce: nonce.toString('base64'), part, text };
}

/** @throws CannotBeOpened */
export function unseal(key: Buffer, sealed: Sealed, about: SealedWhere): unknown {
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const bytes = Buffer.from(sealed.text, 'base64');
  const readable = nonce.length === nonceBytes && bytes.length >= tagBytes;
  // Decoding passes over what is not base64: only the one spelling that `seal` writes is taken.
  const asWritten = nonce.toString('base64') === sealed.nonce && bytes.toString('base64') === sealed.text;
  if (!readable || !asWritten) throw new CannotBeOpened(sealed.part, sealed.key);
  const end = bytes.length - tagBytes;
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(associatedData(about, sealed.part));
    decipher.setAuthTag(bytes.subarray(end));
    const plain = decipher.update(bytes.subarray(0, end));
    decipher.final();
    return JSON.parse(plain.toString('utf8'));
  } catch {
    throw new CannotBeOpened(sealed.part, sealed.key);
  }
}

/** As a JSON array, so that no text can be shifted from one of them into its neighbour. */
function associatedData(about: SealedWhere, part: string): Buffer {
  return Buffer.from(JSON.stringify([about.stream, about.revision, about.event, part]), 'utf8');
}

/** Random bytes are cheap by the page and dear by the dozen. Each is handed out once. */
const page = Buffer.alloc(nonceBytes * 512);
let used = page.length;

function nextNonce(): Buffer {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  used += nonceBytes;
  return page.subarray(used - nonceBytes, used);
}
