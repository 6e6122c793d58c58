import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isPermitted, type Permission } from '@waymark/access';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Engine } from '@waymark/engine';
import { NoSuchPage } from '../pages/rendering/no-such-page';
import { personOfToken } from './bearer';
import { ForeignForm, NotSignedIn } from './not-signed-in';
import { requirementOf } from './requirement';
import { isFromHere, SITE, type Site } from './site';
import type { KnownRequest } from './who';

const changesNothing = new Set(['GET', 'HEAD']);

/** Stands before every route. Whoever a route does not let in by name stays outside. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SITE) private readonly site: Site,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = requirementOf(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (requirement === 'public') return true;
    if (requirement === 'token') {
      request.person = personOfToken(this.engine, request);
      return true;
    }
    return requirement !== undefined && this.toPage(request, requirement.page);
  }

  /** Absent and forbidden look the same; who has not signed in is asked to, whatever there is. */
  private toPage(request: KnownRequest, permission: Permission): boolean {
    const sends = !changesNothing.has(request.method);
    if (sends && !isFromHere(request, this.site)) throw new ForeignForm();
    const { who } = request;
    if (who === undefined) throw new NotSignedIn(sends ? '/' : request.originalUrl);
    if (sends && formTokenIn(request) !== who.csrf) throw new ForeignForm();
    if (!isPermitted(who, permission)) throw new NoSuchPage();
    return true;
  }
}

const formTokenIn = ({ body }: KnownRequest): unknown => (body as { csrf?: unknown } | undefined)?.csrf;
