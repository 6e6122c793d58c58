import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { unreadable, type FieldError } from '../problems/problem';

/** Reads the fixed frame of a request: unknown fields are refused, and no answer quotes what was sent. */
export const frameReader = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => unreadable(errors.flatMap((error) => fieldErrors(error, ''))),
  });

function fieldErrors({ property, constraints = {}, children = [] }: ValidationError, above: string): FieldError[] {
  const field = above === '' ? property : `${above}.${property}`;
  const own = Object.entries(constraints).map(([constraint, because]) => ({
    field,
    because: constraint === 'whitelistValidation' ? 'There is no such field.' : because,
  }));
  return [...own, ...children.flatMap((child) => fieldErrors(child, field))];
}
