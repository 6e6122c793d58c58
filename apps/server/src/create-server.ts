import 'reflect-metadata';
import { DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Type } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { pino, type Logger } from 'pino';
import { QueryBus } from '@nestjs/cqrs';
import { checkEveryRoute } from './access/every-route';
import type { Site } from './access/site';
import { whoIsThere } from './access/who-is-there';
import { AppModule } from './app.module';
import { readBody } from './doors/body';
import { noStore, ownHostOnly, securityHeaders } from './doors/headers';
import { inOrder } from './doors/in-order';
import { readableBody } from './doors/readable';
import { routesOf } from './doors/routes';
import { frameReader } from './doors/validation.pipe';
import { correlate } from './log/correlation';
import { nestLogger } from './log/nest-logger';
import { logRequests } from './log/request-log';
import { ErrorPages } from './pages/rendering/error-pages';
import { ProblemFilter } from './problems/problem.filter';

export interface ServerOptions {
  /** Standard error, unless given: the first line on standard output is for whoever started Waymark. */
  readonly log?: Logger;
  /** Where people reach it over TLS, if not on the loopback address alone. */
  readonly origin?: string | null;
  /** Further controllers, for tests. */
  readonly controllers?: readonly Type[];
}

/**
 * Pages and JSON API on one engine. The caller has it listen, on the loopback address: TLS is another server's work.
 *
 * @throws when a route does not say who may come in
 */
export async function createServer(engine: Engine, options: ServerOptions = {}): Promise<NestExpressApplication> {
  const log = options.log ?? pino({ base: null }, pino.destination(2));
  const site: Site = { origin: options.origin ?? null };
  const root = AppModule.on(engine, site);
  const withOthers = { ...root, controllers: [...(root.controllers ?? []), ...(options.controllers ?? [])] };
  const app = await NestFactory.create<NestExpressApplication>(withOthers, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(log),
  });
  const routes = routesOf(app.get(DiscoveryService, { strict: false }), app.get(MetadataScanner, { strict: false }));
  checkEveryRoute(routes);
  app.disable('x-powered-by');
  app.disable('etag');
  const who = whoIsThere(engine, app.get(QueryBus, { strict: false }), site);
  app.use(
    inOrder(
      correlate,
      logRequests(log),
      securityHeaders(site),
      noStore,
      ownHostOnly(site),
      who,
      readBody,
      readableBody,
    ),
  );
  app.useGlobalPipes(frameReader());
  app.useGlobalFilters(new ProblemFilter(() => routes, log, app.get(ErrorPages, { strict: false })));
  await app.init();
  return app;
}
