import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { tellOfTheDoors } from './fields';
import { unreadable, type FieldError } from '../problems/problem';

/** Reads the fixed frame of a request: unknown fields are refused, and no answer quotes what was sent. */
export const frameReader = () =>
  new FrameReader({
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

/** Loaded when something of it is first waited for, and not before: a page needs neither of the two packages. */
function whenNeeded<Package>(load: () => Promise<Package>) {
  let begin: () => void = () => undefined;
  const loaded = new Promise<Package>((resolve) => void (begin = () => resolve(load())));
  return { loaded, begin };
}

const validator = whenNeeded(() => import('class-validator'));
const transformer = whenNeeded(() => import('class-transformer'));

class FrameReader extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (this.toValidate(metadata)) {
      tellOfTheDoors();
      validator.begin();
      transformer.begin();
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }

  protected override loadValidator() {
    return validator.loaded as never;
  }

  protected override loadTransformer() {
    return transformer.loaded as never;
  }
}
