import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Engine } from '@waymark/engine';
import type { Request } from 'express';
import { Problem } from '../problems/problem';
import { requirementOf } from './requirement';

export type KnownRequest = Request & { person?: string };

/** Stands before every route. Whoever a route does not let in by name stays outside. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = requirementOf(context.getHandler(), context.getClass());
    if (requirement === 'public') return true;
    if (requirement !== 'token') return false;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    request.person = this.personOf(request.headers.authorization);
    return true;
  }

  private personOf(authorization: string | undefined): string {
    const text = /^Bearer +([^ ]+) *$/i.exec(authorization ?? '')?.[1];
    if (text === undefined) {
      throw new Problem('token-needed', {
        detail: 'Send a token made with "waymark token" as "Authorization: Bearer …".',
        headers: { 'WWW-Authenticate': 'Bearer realm="waymark"' },
      });
    }
    const verified = this.engine.tokens.verify(text, this.engine.time.now());
    if (verified.answer === 'valid') return verified.person;
    const why = { unknown: 'is not known', expired: 'has expired', revoked: 'was revoked' }[verified.answer];
    throw new Problem('token-not-taken', {
      detail: `The token ${why}. Have a new one made with "waymark token".`,
      headers: {
        'WWW-Authenticate': `Bearer realm="waymark", error="invalid_token", error_description="The token ${why}"`,
      },
    });
  }
}
