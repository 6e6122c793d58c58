import type { Response } from 'express';
import { runtime } from 'nunjucks';
import type { KnownRequest, Who } from '../../access/who';
import { navigationFor, type Section } from './navigation';
import { render } from './templates';

/** One page: which template, what stands in its title, and what the template is given. */
export interface Page {
  readonly template: string;
  /** Never a name, and never what somebody typed. */
  readonly title: string;
  /** Which entry of the navigation it belongs under. */
  readonly section: Section | null;
  readonly status?: number;
  /** What stands on it was typed and is on no record: it is drawn for this answer alone. */
  readonly unrecorded?: boolean;
  readonly context: object;
}

/** What stands around every page. */
export interface Surroundings {
  /** The store holds a demonstration. */
  readonly demonstration: boolean;
  /** What was recorded last is not on the pages yet. */
  readonly catchingUp: boolean;
}

/** Who signed in stands in the request: the layout shows their name, their menu, and gives their forms their token. */
export function sendPage(response: Response, page: Page, surroundings: Surroundings): void {
  sendHtml(response, page.status ?? 200, htmlOf(response, page, surroundings));
}

export function htmlOf(response: Response, page: Page, surroundings: Surroundings): string {
  const { template, title, section, context } = page;
  const { who } = response.req as KnownRequest;
  return render(template, { ...context, title, section, ...surroundings, ...aroundFor(who, section) });
}

export function sendHtml(response: Response, status: number, html: string | Buffer): void {
  response.status(status).type('html').send(html);
}

const aroundFor = (who: Who | undefined, section: Section | null) =>
  who === undefined
    ? { who: null, navigation: [], csrfField: '' }
    : { who: { name: who.name }, navigation: navigationFor(who, section), csrfField: csrfFieldOf(who) };

/** The token is of letters, digits, - and _ alone. */
const csrfFieldOf = ({ csrf }: Who) => new runtime.SafeString(`<input type="hidden" name="csrf" value="${csrf}">`);

/** Anything else that the pages send: never kept by a browser, and never taken for something else. */
export const sendFile = (response: Response, file: { name: string; type: string; text: string }): void => {
  response
    .status(200)
    .set({ 'Content-Disposition': `attachment; filename="${file.name}"` })
    .type(file.type)
    .send(file.text);
};
