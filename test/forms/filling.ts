import type { CheerioAPI } from 'cheerio';
import type { Browser, PageAnswer } from '../signed-in';

type Fields = Record<string, string | string[]>;

/** Boxes as they stand on the page, with what is chosen in them: what a browser would send. */
export function boxesOf($: CheerioAPI): Fields {
  const fields: Fields = {};
  const put = (name: string | undefined, value: string) => {
    if (name === undefined || name === '') return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  $('main form input, main form textarea, main form select').each((_, element) => {
    const box = $(element);
    const type = box.attr('type') ?? '';
    if ((type === 'radio' || type === 'checkbox') && box.attr('checked') === undefined) return;
    const value = box.is('select')
      ? (box.find('option[selected]').attr('value') ?? '')
      : box.is('textarea')
        ? box.text()
        : box.attr('value');
    put(box.attr('name'), value ?? '');
  });
  return fields;
}

export const actionOf = ({ $ }: PageAnswer): string => $('main form').attr('action') ?? '';

/** Sends the form that stands on the page, with these boxes filled in, by this button. */
export const fill = (browser: Browser, page: PageAnswer, filled: Fields, act = 'continue'): Promise<PageAnswer> =>
  browser.post(actionOf(page), { ...boxesOf(page.$), ...filled, 'form:act': act });

/** The same, and then the page to which the answer sends on. */
export async function send(browser: Browser, page: PageAnswer, filled: Fields, act = 'continue'): Promise<PageAnswer> {
  const answer = await fill(browser, page, filled, act);
  const to = answer.headers.get('location');
  return answer.status === 303 && to !== null ? browser.get(to) : answer;
}

export const dateIn = (name: string, day: string): Record<string, string> => {
  const [year, month, date] = day.split('-') as [string, string, string];
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};

/** Text as a reader sees it. */
export const textOf = ({ $ }: PageAnswer, selector = 'main'): string => $(selector).text().replace(/\s+/g, ' ').trim();

export const errorsOf = ({ $ }: PageAnswer): string[] =>
  $('.govuk-error-summary li')
    .toArray()
    .map((item) => $(item).text().trim());

/** What may be chosen at a question. */
export const valuesOf = ({ $ }: PageAnswer, name: string): string[] =>
  $(`input[name="${name}"], select[name="${name}"] option`)
    .toArray()
    .map((one) => $(one).attr('value') ?? '')
    .filter((value) => value !== '');
