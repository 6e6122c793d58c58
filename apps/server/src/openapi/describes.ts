import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { ProblemKind } from '../problems/kinds';

type Door = abstract new () => object;

/** What OpenAPI says of a route that the route's own declaration does not. */
export interface Description {
  readonly says: string;
  /** The query that it takes. */
  readonly query?: Door;
  /** The body that it takes, and the categories of records whose steps it holds. */
  readonly body?: Door;
  readonly records?: readonly string[];
  readonly answer: z.ZodType;
  /** Problems beside those of every route. */
  readonly problems?: readonly ProblemKind[];
}

const key = 'waymark:description';

export const Describes = (description: Description) => SetMetadata(key, description);

export const descriptionOf = (handler: object): Description | undefined =>
  Reflect.getMetadata(key, handler) as Description | undefined;
