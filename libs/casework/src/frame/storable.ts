/**
 * Control characters, but for the tab and the ends of lines. Nobody types them; they come with a paste from a broken
 * file, are seen by nobody, and make a terminal, a spreadsheet or a printer do something.
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/;

/**
 * Marks that turn the direction of the letters after them: a name or a date then reads otherwise than it is stored. Marks
 * that only tell a script's own direction, and those that phones set around a number, stay as they are.
 */
const overrides = /[\u202d\u202e]/;

/** Why something is no text at all: its bytes could not be stored and hashed. Null where it is one. */
export function whyNotText(text: string): string | null {
  if (!text.isWellFormed()) return 'The text holds half of a character (a lone surrogate).';
  return text.includes('\u0000') ? 'The text holds a null character.' : null;
}

/** Why a text cannot be stored as it was sent; null where it can. */
export function whyNotStorable(text: string): string | null {
  const no = whyNotText(text);
  if (no !== null) return no;
  if (control.test(text)) return 'The text holds a control character. Delete it, or type the text anew.';
  if (overrides.test(text))
    return 'The text holds a mark that turns the direction of the letters after it. Delete it, or type the text anew.';
  return null;
}
