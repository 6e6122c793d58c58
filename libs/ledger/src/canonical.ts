import canonicalize from 'canonicalize';
import { refuseLoneSurrogates } from './lone-surrogates';

/**
 * The canonical JSON of a value (RFC 8785): one text for one content, whoever writes it.
 *
 * @throws LoneSurrogate for text that UTF-8 cannot carry
 * @throws TypeError for what JSON has no form for
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
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
  const members = value as Readonly<Record<string, unknown>>;
  let before = '';
  let after = '';
  for (const name of Object.keys(members).sort()) {
    const content = members[name];
    if (name === member || content === undefined) continue;
    const text = `${canonicalText(name)}:${canonicalText(content)}`;
    if (name < member) before = before === '' ? text : `${before},${text}`;
    else after = after === '' ? text : `${after},${text}`;
  }
  return { before, after };
}

export function withoutMember({ before, after }: Halves): string {
  return before === '' || after === '' ? `{${before}${after}}` : `{${before},${after}}`;
}

export function withMember({ before, after }: Halves, member: string, content: unknown): string {
  const own = `${canonicalText(member)}:${canonicalText(content)}`;
  return `{${[before, own, after].filter((part) => part !== '').join(',')}}`;
}
