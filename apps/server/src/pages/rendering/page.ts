import type { Response } from 'express';
import { render } from './templates';

/** One page: which template, what stands in its title, and what the template is given. */
export interface Page {
  readonly template: string;
  /** Never a name, and never what somebody typed. */
  readonly title: string;
  /** Which entry of the navigation it belongs under. */
  readonly section: 'timeliness' | 'deadlines' | null;
  readonly status?: number;
  readonly context: object;
}

/** What stands around every page. */
export interface Surroundings {
  /** The store holds a demonstration. */
  readonly demonstration: boolean;
  /** What was recorded last is not on the pages yet. */
  readonly catchingUp: boolean;
}

/** Nothing but our own style sheet and pictures; no script at all, and no style in a page's own text. */
const contentSecurity = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurity,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export function sendPage(response: Response, page: Page, surroundings: Surroundings): void {
  const { template, title, section, status = 200, context } = page;
  const html = render(template, { ...context, title, section, ...surroundings });
  response.status(status).set(headers).type('html').send(html);
}

/** Anything else that the pages send: never kept by a browser, and never taken for something else. */
export const sendFile = (response: Response, file: { name: string; type: string; text: string }): void => {
  response
    .status(200)
    .set({ ...headers, 'Content-Disposition': `attachment; filename="${file.name}"` })
    .type(file.type)
    .send(file.text);
};
