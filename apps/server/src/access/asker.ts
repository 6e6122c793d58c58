import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { KnownRequest } from './who';

/** The opaque id of the person whose token came with the request. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { person } = context.switchToHttp().getRequest<KnownRequest>();
  if (person === undefined) throw new Error('A route that asks who is there must require a token.');
  return person;
});
