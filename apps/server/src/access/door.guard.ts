import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isPermitted, type Permission } from '@waymark/access';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Engine } from '@waymark/engine';
import { typedFrom } from '@waymark/forms';
import { NoSuchPage } from '../pages/rendering/no-such-page';
import { ownWords } from '../pages/rendering/own-words';
import { tokenIn } from './bearer';
import { LateForms } from './late-forms';
import { ForeignForm, NotSignedIn } from './not-signed-in';
import { requirementOf } from './requirement';
import { isFromHere, SITE, type Site } from './site';
import type { KnownRequest, Who } from './who';

const changesNothing = new Set(['GET', 'HEAD']);

/** Stands before every route. Whoever a route does not let in by name stays outside. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SITE) private readonly site: Site,
    @Inject(LateForms) private readonly late: LateForms,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = requirementOf(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (requirement === 'public') return true;
    if (requirement === 'token') {
      const { person, id } = tokenIn(this.engine, request);
      request.person = person;
      request.token = id;
      return true;
    }
    return requirement !== undefined && this.toPage(request, requirement.page);
  }

  /** Absent and forbidden look the same; who has not signed in is asked to, whatever there is. */
  private async toPage(request: KnownRequest, permission: Permission): Promise<boolean> {
    const sends = !changesNothing.has(request.method);
    if (sends && !isFromHere(request, this.site)) throw new ForeignForm();
    const { who } = request;
    if (sends && (who === undefined || formTokenIn(request) !== who.csrf)) throw await this.late.keep(request);
    if (who === undefined) throw new NotSignedIn(request.originalUrl);
    // A role may have been taken back while the form stood open: nothing that was typed is lost with it.
    if (!isPermitted(who, permission)) throw new NoSuchPage(sends ? ownWords(typedFrom(request.body)) : []);
    if (sends) this.takeOut(request, who);
    return true;
  }

  /**
   * What is ours in the form is taken out: what is left was typed. A kept form that is sent again is forgotten once it was
   * answered, whatever the answer was but a fault of ours.
   */
  private takeOut(request: KnownRequest, { person }: Who): void {
    const body = request.body as Record<string, unknown>;
    const { kept } = body;
    delete body['csrf'];
    delete body['kept'];
    if (typeof kept !== 'string') return;
    const { res } = request;
    res?.once('finish', () => {
      if (res.statusCode < 500) this.engine.keptForms.forget(kept, person, 'sent on');
    });
  }
}

const formTokenIn = ({ body }: KnownRequest): unknown => (body as { csrf?: unknown } | undefined)?.csrf;
