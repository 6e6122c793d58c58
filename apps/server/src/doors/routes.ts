import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** One address of this server, as its controller declares it. */
export interface Route {
  readonly method: string;
  /** `/api/v1/cases/:case` */
  readonly pattern: string;
  readonly controller: abstract new (...parts: never[]) => object;
  readonly handler: (...given: never[]) => unknown;
}

export function routesOf(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as unknown as Route['controller'];
    const prefixes = listOf(Reflect.getMetadata(PATH_METADATA, controller));
    const prototype = controller.prototype as Record<string, Route['handler']>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const paths = listOf(Reflect.getMetadata(PATH_METADATA, handler));
      return prefixes.flatMap((prefix) =>
        paths.map((path) => ({ method: RequestMethod[method], pattern: joined(prefix, path), controller, handler })),
      );
    });
  });
}

const listOf = (paths: unknown): string[] => (Array.isArray(paths) ? (paths as string[]) : [String(paths)]);

const joined = (...parts: string[]): string =>
  `/${parts.flatMap((part) => part.split('/').filter((name) => name !== '')).join('/')}`;

/** What is possible at an address, where a request came with something else. */
export function methodsAt(routes: readonly Route[], path: string): string[] {
  const asked = path.split('/').filter((name) => name !== '');
  const found = routes.filter(({ pattern }) => matches(pattern.split('/').slice(1), asked)).map(({ method }) => method);
  return [...new Set(found)].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

const matches = (pattern: readonly string[], asked: readonly string[]): boolean =>
  pattern.length === asked.length && pattern.every((part, at) => part.startsWith(':') || part === asked[at]);
