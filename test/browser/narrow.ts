import type { Page } from 'playwright-core';

const phone = { width: 390, height: 844 };

/**
 * On a phone nothing widens the page; what is wider moves sideways within itself, and says so above. What stands above
 * every page is low.
 * @returns what is not so
 */
export async function wrongOnAPhone(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(phone);
  const found = (await page.evaluate(seenFromWithin)) as string[];
  if (before !== null) await page.setViewportSize(before);
  return found;
}

/** It runs in the page, which knows nothing of this file. */
const seenFromWithin = `(() => {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push('on a phone it is ' + root.scrollWidth + ' pixels wide');
  // The heading of a page is still in sight below it.
  const above = document.querySelector('header.govuk-template__header');
  if (above !== null && above.offsetHeight > 170) wrong.push('on a phone the header is ' + above.offsetHeight + ' pixels high');
  for (const one of document.querySelectorAll('body *')) {
    if (one.clientWidth === 0 || one.scrollWidth <= one.clientWidth + 1) continue;
    if (one.matches('input, select, textarea') || !/auto|scroll/.test(getComputedStyle(one).overflowX)) continue;
    const cue = one.previousElementSibling;
    if (cue === null || !cue.matches('.waymark-sideways') || cue.offsetHeight === 0)
      wrong.push('on a phone nothing says that it moves sideways: ' + one.textContent.trim().slice(0, 60));
  }
  return wrong;
})()`;
