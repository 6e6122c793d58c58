import type { Locator, Page } from 'playwright-core';

/** A text, an option by its words, a day (`2026-06-02`) or a month, several options, or answers within a group. */
export type Answer = string | readonly string[] | { readonly [question: string]: Answer };

/** Answers the question that is asked in these words, in whichever way the page asks it. */
export async function answer(within: Locator | Page, question: string, said: Answer): Promise<void> {
  const group = within
    .getByRole('group', { name: asked(question) })
    .or(within.getByRole('radiogroup', { name: asked(question) }));
  if ((await group.count()) > 0) return answerGroup(group.first(), said);
  if (typeof said !== 'string') throw new Error(`"${question}" is no group of questions.`);
  const box = within.getByLabel(asked(question)).first();
  if ((await box.evaluate(({ tagName }) => tagName)) === 'SELECT') {
    await box.selectOption({ label: await wordsOf(box, said) });
    return;
  }
  await box.fill(said);
}

const asked = (question: string): RegExp => new RegExp(`^\\s*${escaped(question)}( \\(optional\\))?\\s*$`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An option may be named by how it begins. */
async function wordsOf(select: Locator, said: string): Promise<string> {
  const options = (await select.locator('option').allTextContents()).map((words) => words.trim());
  const found = options.find((words) => words === said) ?? options.find((words) => words.startsWith(said));
  if (found === undefined) throw new Error(`"${said}" cannot be chosen. There is: ${options.join(' | ')}`);
  return found;
}

const isDay = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

async function answerGroup(group: Locator, said: Answer): Promise<void> {
  if (typeof said === 'object' && !Array.isArray(said)) {
    for (const [question, inner] of Object.entries(said)) await answer(group, question, inner as Answer);
    return;
  }
  const day = typeof said === 'string' ? isDay.exec(said) : null;
  if (day !== null && (await group.getByLabel('Year', { exact: true }).count()) > 0) {
    for (const [part, at] of [
      ['Day', 3],
      ['Month', 2],
      ['Year', 1],
    ] as const)
      await group
        .getByLabel(part, { exact: true })
        .first()
        .fill(day[at] ?? '');
    return;
  }
  for (const option of typeof said === 'string' ? [said] : (said as readonly string[]))
    await group
      .getByLabel(new RegExp(`^\\s*${escaped(option)}`))
      .first()
      .check();
}
