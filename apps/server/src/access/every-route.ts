import { isApiGet } from '../api/api-get';
import type { Route } from '../doors/routes';
import { requirementOf } from './requirement';

/**
 * @throws when a route does not say who may come in: the server must not start with a door that nobody thought of,
 * or with a reading of the API that nobody records
 */
export function checkEveryRoute(routes: readonly Route[]): void {
  const unrecorded = routes.filter(
    ({ method, handler, controller }) =>
      method === 'GET' && requirementOf(handler, controller) === 'token' && !isApiGet(handler),
  );
  if (unrecorded.length > 0)
    throw new Error(`These routes of the API are not declared by @ApiGet(…): ${named(unrecorded)}.`);
  const open = routes.filter(({ handler, controller }) => requirementOf(handler, controller) === undefined);
  if (open.length === 0) return;
  throw new Error(`These routes say neither @Public(), @Requires(…) nor @Page(…): ${named(open)}.`);
}

const named = (routes: readonly Route[]): string =>
  routes.map(({ method, pattern }) => `${method} ${pattern}`).join(', ');
