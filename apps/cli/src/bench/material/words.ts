const sentences =
  'The health visitor had seen the family on three occasions and recorded no concern on any of them. ' +
  'At the second meeting the school described a change that nobody had asked about before. ' +
  'The practitioner spoke with the mother alone, and later with both parents, and wrote down what each of them said. ';

/** Invented plain prose of that length, as people type it into a form. */
export const words = (length: number): string =>
  sentences
    .repeat(Math.ceil(length / sentences.length))
    .slice(0, length)
    .trim();
