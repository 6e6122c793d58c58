import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RoleHeld } from '@waymark/casework';
import type { Request } from 'express';

/** Who signed in, as the directory has them now. */
export interface Who {
  /** Opaque person id. */
  readonly person: string;
  readonly name: string;
  readonly partnership: string | null;
  readonly roles: readonly RoleHeld[];
  /** Agencies that they act for. */
  readonly agencies: readonly string[];
  /** To some case, apart from any role. */
  readonly invited: boolean;
  /** Names the session in lists; it opens nothing. */
  readonly session: string;
  /** What the forms of this session carry. */
  readonly csrf: string;
}

/** What the guards found out about a request. */
export type KnownRequest = Request & {
  /** Whose bearer token came with it, and which one. */
  person?: string;
  token?: string;
  who?: Who;
};

/** Who signed in, on a route declared with `@Page(…)`. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Who => {
  const { who } = context.switchToHttp().getRequest<KnownRequest>();
  if (who === undefined) throw new Error('A route that asks who signed in must be declared with @Page(…).');
  return who;
});
