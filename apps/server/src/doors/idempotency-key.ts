import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problems/problem';

/** The same person with the same key means the same command: it has one effect, however often it is sent. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Problem('idempotency-key-needed', {
    detail:
      'Send the header Idempotency-Key with 1 to 200 printable characters without spaces, new for each step and the ' +
      'same when you send a step again: "Idempotency-Key: 5f0c9a0e-…".',
    more: { header: 'Idempotency-Key' },
  });
});
