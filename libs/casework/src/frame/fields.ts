import { z } from 'zod';
import { whyNotStorable } from './storable';

// The kinds of field that facts are made of.

/** Characters of a free text, and of why something is not known. */
export const longestText = 10_000;
export const longestWhyNotKnown = 500;

/** A value that may be not known, but then says why: equality fields are never silently empty. */
export const knowable = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ known: value }), z.strictObject({ notKnownBecause: text(longestWhyNotKnown) })]);

/** What can be stored, hashed and shown as it was sent. */
const storable = <T extends z.ZodString>(value: T) =>
  value.refine((given) => whyNotStorable(given) === null, {
    error: ({ input }) => whyNotStorable(String(input)) ?? undefined,
  });

const freeText = (longest: number) =>
  storable(
    z
      .string('Enter text.')
      .max(longest, `At most ${longest} characters are possible.`)
      .refine((value) => value.trim() !== '', 'Enter text: it must not be blank.'),
  );

// A schema does not change, and to make one takes longer than to use it: one of a kind serves every field of its kind.
const texts = new Map<number, ReturnType<typeof freeText>>();

/** Free text: never blank, bounded. */
export const text = (longest = longestText) => {
  const made = texts.get(longest) ?? freeText(longest);
  texts.set(longest, made);
  return made;
};

/** A decision without its reasons is refused; an import says "not recorded". */
export const rationale = () => aRationale;
const aRationale = text().describe('Why. A decision without a rationale is refused; an import says "not recorded".');

const anId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** An id that says nothing about what it names. */
export const opaqueId = () => anOpaqueId;
const anOpaqueId = z.string('Enter an id.').regex(anId, 'An id holds letters, digits, "-" and "_", at most 64.');

export const isOpaqueId = (value: unknown): value is string => typeof value === 'string' && anId.test(value);

/** A name of Waymark's own, of a field, a stage or a stream: never what a person typed. */
export const ownName = (longest = 200) => storable(z.string('Enter a name.').max(longest));
