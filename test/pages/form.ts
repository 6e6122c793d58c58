import type { Browser, PageAnswer } from '../signed-in';

type Answers = Readonly<Record<string, string | string[]>>;

/** Fills a form in as it stands on its page, and sends it; where its answers are to be checked, sends these too, with reasons for what is asked. */
export async function fill(
  browser: Browser,
  address: string,
  answers: Answers,
  reasons: Answers = {},
): Promise<PageAnswer> {
  const page = await browser.get(address);
  if (page.status !== 200) throw new Error(`There is no form at ${address}: ${page.status}`);
  const answer = await sendOn(browser, page, address, answers);
  return answer.$('h1').text() === 'Check your answers' ? sendOn(browser, answer, address, reasons) : answer;
}

/** The form that a page shows, as it stands, with its own button. */
export function sendOn(browser: Browser, { $ }: PageAnswer, address: string, answers: Answers): Promise<PageAnswer> {
  const form = $('main form[method=post]').last();
  const button = form.find('button.govuk-button:not(.govuk-button--secondary)').first();
  const chosen = form.find('input[type=hidden], input:checked').toArray();
  const selected = form
    .find('select')
    .toArray()
    .map((select) => [$(select).attr('name') ?? '', $(select).find('option[selected]').attr('value') ?? '']);
  const fields = [...chosen, ...button.toArray()]
    .map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? ''] as const)
    .filter(([name]) => name !== '');
  return browser.send(form.attr('action') ?? address, { ...Object.fromEntries([...fields, ...selected]), ...answers });
}
