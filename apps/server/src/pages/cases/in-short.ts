/** So much of a text tells it apart in a list. */
const shortForm = 100;

export const inShort = (text: string | null): string | null => (text === null ? null : cutAtWord(text, shortForm));

/** No longer than that, in letters: cut at a word, unless that would leave less than half. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const at = text.lastIndexOf(' ', longest);
  return `${text.slice(0, at > longest / 2 ? at : longest)}…`;
}
