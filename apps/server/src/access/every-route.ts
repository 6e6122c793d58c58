import type { Route } from '../doors/routes';
import { requirementOf } from './requirement';

/** @throws when a route does not say who may come in: the server must not start with a door that nobody thought of */
export function checkEveryRoute(routes: readonly Route[]): void {
  const open = routes.filter(({ handler, controller }) => requirementOf(handler, controller) === undefined);
  if (open.length === 0) return;
  const names = open.map(({ method, pattern }) => `${method} ${pattern}`).join(', ');
  throw new Error(`These routes say neither @Public(), @Requires(…) nor @Page(…): ${names}.`);
}
