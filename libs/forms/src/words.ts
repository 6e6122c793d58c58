/** Words that keep their capital within a sentence. */
const names = /^(Panel|Ofsted|Secretary|Department|Children|DfE|BRAG|NSPCC|[A-Z]{2,})/;

/** `intendedImpact` → `Intended impact`. */
export const fromName = (name: string): string =>
  capital(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase(),
  );

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** As the words stand within a sentence: `Date of the incident` → `date of the incident`. */
export const within = (words: string): string =>
  names.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);

export const counted = (count: number): string => count.toLocaleString('en-GB');
