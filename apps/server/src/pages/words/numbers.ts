const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Up to nine in words, as a sentence has them; from ten on in figures. */
export const numberInWords = (count: number): string => words[count] ?? String(count);
