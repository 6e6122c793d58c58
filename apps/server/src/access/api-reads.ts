import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PersonByIdNow } from '@waymark/engine/cqrs';
import { concatMap, type Observable } from 'rxjs';
import { Reads } from './reads';
import type { KnownRequest } from './who';

/** Routes of the JSON API that answer with nothing of a case. Whatever else reads is recorded. */
const holdsNoCaseData = /^\/api\/v1\/(me|partnerships|agencies|people|calendar|clocks)(\/|$)/;

/** Whoever reads case data by the JSON API is recorded as on a page: before the answer leaves, or it does not leave. */
@Injectable()
export class ApiReads implements NestInterceptor {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Reads) private readonly reads: Reads,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { person, token } = request;
    // The route's own address: the one that was asked for may be written in capitals.
    const { path: page } = request.route as { path: string };
    if (holdsNoCaseData.test(page) || person === undefined || token === undefined) return next.handle();
    return next.handle().pipe(
      concatMap(async (body: unknown) => {
        const { case: caseId } = request.params;
        const by = await this.queries.execute(new PersonByIdNow(person));
        await this.reads.recordApi(by, token, { case: typeof caseId === 'string' ? caseId : null, page });
        return body;
      }),
    );
  }
}
