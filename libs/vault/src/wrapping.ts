import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A key under the master key: nonce, ciphertext and tag. Its id is bound in, so that keys cannot be exchanged. */
export function wrapped(masterKey: Buffer, id: string, key: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, masterKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(id, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
}

/** Null when the master key, the id or the bytes are others than those it was wrapped with. */
export function unwrapped(masterKey: Buffer, id: string, bytes: Buffer): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes) return null;
  const end = bytes.length - tagBytes;
  try {
    const decipher = createDecipheriv(algorithm, masterKey, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(id, 'utf8'));
    decipher.setAuthTag(bytes.subarray(end));
    const key = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, end)), decipher.final()]);
    // A buffer of its own: a slice of Node's shared pool would keep eight kilobytes alive for each cached key.
    return Buffer.from(new Uint8Array(key).buffer);
  } catch {
    return null;
  }
}
