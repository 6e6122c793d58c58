import { HttpException, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { NotStored } from '@waymark/access';
import { StoreUnavailable } from '@waymark/event-store';
import { typedFrom } from '@waymark/forms';
import type { KnownRequest } from '../../access/who';
import { ForeignForm, NotSignedIn, SentLate, ViewNotRecorded } from '../../access/not-signed-in';
import { NoSuchPage } from './no-such-page';
import { ownWords } from './own-words';
import { isOwnAddress } from './own-address';
import { sendPage, type Page } from './page';

/** What is not answered as a page, whatever the request accepts. */
const machineRoutes = /^\/(api|health)(\/|$)/i;

const noSuchPage: Page = {
  template: 'errors/no-such-page.njk',
  title: 'Page not found',
  section: null,
  status: 404,
  context: {},
};

const otherMethod: Page = { ...noSuchPage, template: 'errors/not-possible.njk', title: 'That is not possible here' };

const foreignForm: Page = { ...noSuchPage, template: 'errors/foreign-form.njk', title: 'This form cannot be taken' };

const tooMuch: Page = { ...noSuchPage, template: 'errors/too-much.njk', title: 'That is too much to send at once' };
const notNow: Page = { ...noSuchPage, template: 'errors/not-now.njk', title: 'Waymark cannot show this now' };

const trouble: Page = {
  template: 'errors/trouble.njk',
  title: 'Sorry, there is a problem',
  section: null,
  status: 500,
  context: {},
};

/**
 * Failures as pages, for people. A filter asks `answers` first: routes outside /api and /health, where the request takes
 * HTML, end here; all others end as problem+json. What went wrong is logged by the filter and never shown.
 */
@Injectable()
export class ErrorPages {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  answers(request: Request): boolean {
    return !machineRoutes.test(request.path) && request.accepts(['html', 'json']) === 'html';
  }

  /** Whether the failure is our own fault, and so for the log. */
  isTrouble(failure: unknown): boolean {
    return !(failure instanceof NotSignedIn || failure instanceof SentLate) && statusOf(failure) >= 500;
  }

  answer(failure: unknown, response: Response, correlation: string): void {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (failure instanceof NotSignedIn) {
      response.redirect(303, signInAddress(failure.to));
      return;
    }
    if (failure instanceof SentLate) {
      response.redirect(303, failure.to);
      return;
    }
    const page =
      failure instanceof ForeignForm ? { ...foreignForm, status: failure.status } : pageFor(statusOf(failure));
    const context = {
      correlation,
      afterRecording: isConfirmation.test(response.req.path),
      typed: failure instanceof NoSuchPage ? failure.typed : wordsLost(failure, response),
    };
    sendPage(response, { ...page, context }, { demonstration: this.engine.demonstration, catchingUp: false });
  }
}

/** Where somebody is sent who recorded a step. That step can have closed the record, to them too. */
const isConfirmation = /\/recorded\/[^/]+$/;

/** Forms that may hold a password; an address is the same in capitals. */
const neverShown = /^\/(account|sign-in)(\/|$)/i;

/**
 * What somebody typed, where their form could not be taken: only they are shown it again. Of a form that nobody showed to
 * be their own nothing is given back.
 */
function wordsLost(failure: unknown, { req }: Response): readonly string[] {
  const { method, path, body } = req;
  const isTheirs = (req as Partial<KnownRequest>).who !== undefined && !(failure instanceof ForeignForm);
  return method !== 'POST' || !isTheirs || neverShown.test(path) ? [] : ownWords(typedFrom(body));
}

/** Only what an address of ours can be goes along; it holds ids and dates, and never a name. */
const signInAddress = (to: string): string =>
  to === '/' || !isOwnAddress(to) ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;

function statusOf(failure: unknown): number {
  if (failure instanceof NoSuchPage) return 404;
  if (failure instanceof ViewNotRecorded || failure instanceof NotStored || failure instanceof StoreUnavailable)
    return 503;
  if (failure instanceof HttpException) return failure.getStatus();
  const { status, statusCode } = (failure ?? {}) as { status?: unknown; statusCode?: unknown };
  const given = [status, statusCode].find((code): code is number => Number.isInteger(code));
  return given !== undefined && given >= 400 && given < 600 ? given : 500;
}

function pageFor(status: number): Page {
  if (status === 503) return { ...notNow, status };
  if (status >= 500) return { ...trouble, status };
  if (status === 413) return { ...tooMuch, status };
  return status === 404 ? noSuchPage : { ...otherMethod, status };
}
