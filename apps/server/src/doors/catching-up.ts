import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { unreadable } from '../problems/problem';

const longest = 2_000;

/**
 * Whoever recorded a step and reads next finds it: an answer to a step names a position, and `after` (or the header
 * `Waymark-After`) waits until the read models hold it. When they do not in 2 seconds, the answer is what they hold, and
 * says so: `catchingUp` in the body, `Waymark-Catching-Up` and `Retry-After` beside it.
 */
@Injectable()
export class CatchingUp implements NestInterceptor {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const after = afterIn(request);
    const behind = after !== null && !(await this.engine.runner.waitFor(after, longest));
    const position = this.engine.runner.position();
    if (position !== null) response.setHeader('Waymark-Position', position);
    if (!behind) return next.handle();
    response.setHeader('Waymark-Catching-Up', 'true');
    response.setHeader('Retry-After', '1');
    return next.handle().pipe(map((body) => ({ ...(body as object), catchingUp: true })));
  }
}

function afterIn({ query, headers }: Request): string | null {
  const after = query['after'] ?? headers['waymark-after'];
  if (after === undefined) return null;
  if (typeof after === 'string' && /^[A-Za-z0-9:_./-]{1,64}$/.test(after)) return after;
  throw unreadable([{ field: 'after', because: 'Give a position as it was answered.' }]);
}
