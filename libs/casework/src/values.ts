import { z } from 'zod';
import { recipientNames } from '@waymark/statute';
import { opaqueId } from './frame';

// Values that the facts of several workflows are made of.

export const child = opaqueId();
export const body = opaqueId();
export const agency = opaqueId();

/** Those whom the statute names as receiving something. */
export const recipientOf = z.enum(
  Object.keys(recipientNames) as [keyof typeof recipientNames, ...(keyof typeof recipientNames)[]],
);
