import { own, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { Dispute } from './state';

// What can only follow something else: a day before it is asked about.

export const follows: Follows<Dispute, OnRecord> = {
  Reopened: ({ resolvedAt, closed, asOf = {} }) => [
    { what: 'it was resolved', on: resolvedAt === null ? null : own(asOf, 'resolution') },
    { what: 'it was closed', on: closed ? own(asOf, 'closed') : null },
  ],
};
