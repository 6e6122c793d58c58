// How wide a text is drawn in Arial, about: nothing here can ask a browser. Widths are in thousandths of the type size.

const narrow = new Set("iljtfrI.,:;'|!()[] ".split(''));
const wide = new Set('mwMW@%'.split(''));

const widthOfLetter = (letter: string): number => {
  if (narrow.has(letter)) return 310;
  if (wide.has(letter)) return 850;
  return letter >= 'A' && letter <= 'Z' ? 700 : 560;
};

export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size) / 1000;

/** Lines of whole words, none wider than asked unless a single word is. */
export function wrap(text: string, size: number, widest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
