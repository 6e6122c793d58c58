import canonicalize from 'canonicalize';
import { cannotBeOrdered, inOrder } from './in-order';
import { refuseLoneSurrogates } from './lone-surrogates';

/**
 * The canonical JSON of a value (RFC 8785): one text for one content, whoever writes it.
 *
 * @throws LoneSurrogate for text that UTF-8 cannot carry
 * @throws TypeError for what JSON has no form for
 */
export function canonicalText(value: unknown): string {
  const ordered = inOrder(value);
  const text = ordered === cannotBeOrdered ? canonicalize(value) : (JSON.stringify(ordered) as string | undefined);
  if (text === undefined) throw new TypeError(`JSON has no form for ${typeof value}.`);
  // Serialisation escapes a lone surrogate, and nothing else, as \ud8xx to \udfxx: only then is the walk worth it.
  if (text.includes('\\ud')) refuseLoneSurrogates(value);
  return text;
}

/** The canonical members of an object that sort before and after one of its members, without the braces. */
export interface Halves {
  readonly before: string;
  readonly after: string;
}

/** Canonicalises everything but one member, once, so that the text can be put together with it and without it. */
export function halvesAround(value: object, member: string): Halves {
  const members = Object.entries(value);
  return {
    before: membersOf(members.filter(([name]) => name < member)),
    after: membersOf(members.filter(([name]) => name > member)),
  };
}

const membersOf = (members: readonly [string, unknown][]): string =>
  canonicalText(Object.fromEntries(members)).slice(1, -1);

export function withoutMember({ before, after }: Halves): string {
  return before === '' || after === '' ? `{${before}${after}}` : `{${before},${after}}`;
}

export function withMember({ before, after }: Halves, member: string, content: unknown): string {
  const own = `${canonicalText(member)}:${canonicalText(content)}`;
  const front = before === '' ? own : `${before},${own}`;
  return after === '' ? `{${front}}` : `{${front},${after}}`;
}
