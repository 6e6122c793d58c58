import { randomBytes } from 'node:crypto';
import { Kept } from '@waymark/projections';

/** A form as it was answered: shown again with what is wrong, asked or to be checked. */
export interface AnsweredForm {
  readonly html: Buffer;
  readonly status: number;
}

/** Of all of them together, in bytes: some hundreds. */
const mostLength = 24_000_000;

/** What somebody typed is not left lying in memory for long. */
const longestKept = 60 * 60_000;

const named = 'answered';

/**
 * What forms were answered with stands under an address of its own, so that going back through them sends nothing again.
 * Typed words stand in no address: the page is kept in memory, for the session that sent the form alone, and never on disk.
 */
export class AnsweredForms {
  private readonly forms = new Kept<AnsweredForm>(mostLength, ({ html }) => html.length);

  /** Where it is shown, beneath the form's own address; null: it is too long to be kept. `standing`: of the keys. */
  keep(session: string, standing: string, address: string, form: AnsweredForm): string | null {
    if (form.html.length > mostLength / 4) return null;
    const id = randomBytes(12).toString('base64url');
    const key = keyOf(session, id);
    this.forms.keep(key, standing, form);
    setTimeout(() => this.forms.forgetIf(key, form), longestKept).unref();
    return `${address}${address.includes('?') ? '&' : '?'}${named}=${id}`;
  }

  /** Null where it is kept no longer: for an hour at most, and until a key is destroyed. */
  find(session: string, standing: string, id: string): AnsweredForm | null {
    return this.forms.find(keyOf(session, id), standing) ?? null;
  }
}

const keyOf = (session: string, id: string): string => `${session} ${id}`;

/** Which answered form an address asks for; null: none. */
export const answeredAt = (address: string): string | null =>
  new URLSearchParams(address.split('?')[1] ?? '').get(named);
