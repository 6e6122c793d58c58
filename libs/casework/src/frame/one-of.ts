import { z } from 'zod';
import { idsOf } from '@waymark/statute';

/** An enum from one of the statute's lists of values, by their ids. */
export const oneOf = <Id extends string>(values: readonly { readonly id: Id }[]) => z.enum(idsOf(values));
