import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

// Passwords are kept as scrypt hashes with their parameters, so that the parameters may grow and old hashes are still
// known. About 32 MiB and a quarter of a second each; one at a time, so that a crowd at the door does not fill memory.

const now = { N: 32_768, r: 8, p: 3 };
const bytes = 32;

/** `scrypt$32768$8$3$salt$hash` */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, salt, now);
  return ['scrypt', now.N, now.r, now.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derived(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Whether the hash was made with the parameters of today. */
export const isCurrent = (kept: string): boolean => kept.startsWith(`scrypt$${now.N}$${now.r}$${now.p}$`);

let last: Promise<unknown> = Promise.resolve();

function derived(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  const turn = last.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const options = { ...cost, maxmem: 256 * 1024 * 1024 };
        // One password has several spellings in Unicode, and keyboards differ in which they send.
        scrypt(password.normalize('NFKC'), salt, bytes, options, (failure, key) =>
          failure === null ? resolve(key) : reject(failure),
        );
      }),
  );
  last = turn.catch(() => undefined);
  return turn;
}

export const shortestPassword = 12;
export const longestPassword = 200;

/** Why nobody should have this password, in words for whoever chose it; null where nothing speaks against it. */
export function whyNotAPassword(password: string, signIn: string): string | null {
  if (password.length < shortestPassword) return `Password must be ${shortestPassword} characters or more`;
  if (password.length > longestPassword) return `Password must be ${longestPassword} characters or fewer`;
  if (!password.isWellFormed() || /\p{Cc}/u.test(password))
    return 'Password must be made of letters, digits, marks and spaces';
  if (new Set(password.toLowerCase()).size < 5) return 'Password must hold more than a few different characters';
  const own = [signIn, signIn.split('@')[0] ?? '', 'waymark', 'password', 'safeguarding', '123456', 'qwerty'];
  const rest = own
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), password.toLowerCase());
  return rest.length < 6
    ? 'Password must not be easy to guess: use three words that have nothing to do with you'
    : null;
}
