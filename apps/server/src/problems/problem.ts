import { kinds, type ProblemKind } from './kinds';

export interface FieldError {
  readonly field: string;
  readonly because: string;
}

/** What a problem says beside its kind. Never the text that somebody typed. */
export interface ProblemDetails {
  readonly detail: string;
  /** More members of the body (RFC 9457 §3.2). */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown wherever a request ends otherwise than hoped; one filter turns it into application/problem+json. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly details: ProblemDetails,
  ) {
    super(kinds[kind].title);
    this.name = 'Problem';
  }

  get status(): number {
    return kinds[this.kind].status;
  }

  body(correlation: string): Record<string, unknown> {
    const { status, title } = kinds[this.kind];
    const { detail, more } = this.details;
    return { type: `/problems/${this.kind}`, title, status, detail, ...more, correlation };
  }
}

/** Absent and forbidden look the same. */
export const notFound = (): Problem =>
  new Problem('not-found', { detail: 'There is no such record, or it is not open to you.' });

const plainName = /^[A-Za-z0-9_.[\]-]{1,100}$/;

/** Fields that cannot be read. A name that somebody made up is not repeated unless it is a plain one. */
export const unreadable = (errors: readonly FieldError[]): Problem =>
  new Problem('unreadable-fields', {
    detail: 'Nothing was recorded. Each field that cannot be read is named with its reason.',
    more: { errors: errors.map(shown) },
  });

const shown = ({ field, because }: FieldError): FieldError => ({
  field: plainName.test(field) ? field : '(another field)',
  because: withoutQuotation(because),
});

/** A date that cannot be read is named by its shape, and not by what somebody typed in its place. */
const withoutQuotation = (because: string): string =>
  because.replace(/^'.*' is not a real day/s, 'That is not a real day');
