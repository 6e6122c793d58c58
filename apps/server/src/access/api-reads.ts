import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PersonByIdNow } from '@waymark/engine/cqrs';
import { concatMap, type Observable } from 'rxjs';
import { Reads } from './reads';
import type { KnownRequest } from './who';

/** Addresses of the JSON API under which data of cases is read. */
const holdsCaseData = /^\/api\/v1\/(cases|requests|actions|timeliness)(\/|$)/;

/** Whoever reads case data by the JSON API is recorded as on a page: before the answer leaves, or it does not leave. */
@Injectable()
export class ApiReads implements NestInterceptor {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Reads) private readonly reads: Reads,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { person, token, path } = request;
    if (!holdsCaseData.test(path) || person === undefined || token === undefined) return next.handle();
    return next.handle().pipe(
      concatMap(async (body: unknown) => {
        const { case: caseId } = request.params;
        const { path: page } = request.route as { path: string };
        const by = await this.queries.execute(new PersonByIdNow(person));
        await this.reads.recordApi(by, token, { case: typeof caseId === 'string' ? caseId : null, page });
        return body;
      }),
    );
  }
}
