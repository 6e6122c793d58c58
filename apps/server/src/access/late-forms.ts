import { Inject, Injectable } from '@nestjs/common';
import { keepForm, type Engine, type Typed } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { isOwnAddress } from '../pages/rendering/own-address';
import { ForeignForm, NotSignedIn, SentLate } from './not-signed-in';
import type { KnownRequest } from './who';

/** A form of one's account holds passwords: it is typed again. An address is the same in capitals. */
const neverKept = /^\/account(\/|$)/i;

/**
 * A form whose session has ended, or was another of the same person: what was typed is kept for the person for whom the
 * form was drawn, and shown to them alone, once they have signed in.
 */
@Injectable()
export class LateForms {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** What the form's sender is told instead of an answer. */
  async keep(request: KnownRequest): Promise<Error> {
    const { csrf, kept: _kept, ...typed } = (request.body ?? {}) as Record<string, string | string[]>;
    const drawnIn = typeof csrf === 'string' ? this.engine.sessions.ofForm(csrf, this.engine.time.now()) : null;
    // With its query, which holds ids alone: a form that is about one agency, say, is another than the one about none.
    const { who, path, originalUrl } = request;
    const address = isOwnAddress(originalUrl) ? originalUrl : path;
    if (drawnIn === null) return who === undefined ? new NotSignedIn('/') : new ForeignForm();
    if (who !== undefined && who.person !== drawnIn.person) return new ForeignForm();
    if (neverKept.test(path) || !isOwnAddress(address))
      return who === undefined ? new NotSignedIn('/') : new ForeignForm();
    const id = await keepForm(this.engine, drawnIn.person, address, typed as Typed);
    return who === undefined ? new NotSignedIn(addressOfKept(id)) : new SentLate(addressOfKept(id));
  }
}

export const keptForms = '/kept/';
const addressOfKept = (id: string): string => `${keptForms}${id}`;
