/** So much of a text tells it apart in a list. */
const shortForm = 100;

/** Cut at a word. */
export function inShort(text: string | null): string | null {
  if (text === null || text.length <= shortForm) return text;
  const at = text.lastIndexOf(' ', shortForm);
  return `${text.slice(0, at > shortForm / 2 ? at : shortForm)}…`;
}
