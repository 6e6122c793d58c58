import { randomBytes } from 'node:crypto';
import { Kept } from '@waymark/projections';

/** A form as it was answered: shown again with what is wrong, asked or to be checked. */
export interface AnsweredForm {
  readonly html: Buffer;
  readonly status: number;
}

/** Of all of them together, in bytes: some hundreds. */
const mostLength = 8_000_000;

/** Of one session: as far as anybody goes back. */
const mostOfSession = 20;

/** What somebody typed is not left lying in memory for long. */
const longestKept = 60 * 60_000;

const named = 'answered';

/**
 * What forms were answered with stands under an address of its own, so that going back through them sends nothing again.
 * Typed words stand in no address: the page is kept in memory, for the session that sent the form alone, and never on disk.
 */
export class AnsweredForms {
  private readonly forms = new Kept<AnsweredForm>(mostLength, ({ html }) => html.length);
  /** By session: the keys of its forms, the latest last. */
  private readonly keysOf = new Map<string, readonly string[]>();
  private standing = '';

  /** Where it is shown, beneath the form's own address; null: it is too long to be kept. `standing`: of the keys. */
  keep(session: string, standing: string, address: string, form: AnsweredForm): string | null {
    this.letGoOnceDestroyed(standing);
    if (form.html.length > mostLength / 4) return null;
    const id = randomBytes(12).toString('base64url');
    const key = keyOf(session, address, id);
    this.forms.keep(key, standing, form);
    const keys = [...(this.keysOf.get(session) ?? []), key];
    for (const earliest of keys.slice(0, -mostOfSession)) this.forms.forget(earliest);
    this.keysOf.set(session, keys.slice(-mostOfSession));
    this.letGoInTime(session, key);
    return `${address}${address.includes('?') ? '&' : '?'}${named}=${id}`;
  }

  /** Null under the address of any other form, and where it is kept no longer: an hour at most, or until a key is destroyed. */
  find(session: string, standing: string, address: string, id: string): AnsweredForm | null {
    this.letGoOnceDestroyed(standing);
    return this.forms.find(keyOf(session, address, id), standing) ?? null;
  }

  /** Knows the key alone: the page may have gone long before, and is not held until then. */
  private letGoInTime(session: string, key: string): void {
    setTimeout(() => {
      this.forms.forget(key);
      const others = (this.keysOf.get(session) ?? []).filter((other) => other !== key);
      if (others.length > 0) this.keysOf.set(session, others);
      else this.keysOf.delete(session);
    }, longestKept).unref();
  }

  private letGoOnceDestroyed(standing: string): void {
    if (standing !== this.standing) this.forms.forgetAll();
    this.standing = standing;
  }
}

const keyOf = (session: string, address: string, id: string): string => `${session} ${address} ${id}`;

/** Which answered form an address asks for; null: none. */
export const answeredAt = (address: string): string | null =>
  new URLSearchParams(address.split('?')[1] ?? '').get(named);
