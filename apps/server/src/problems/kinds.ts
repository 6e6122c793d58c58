/** Every way in which a request may fail, by the last part of its type. */
export const kinds = {
  'unreadable-body': { status: 400, title: 'The body cannot be read' },
  'idempotency-key-needed': { status: 400, title: 'The Idempotency-Key header is needed' },
  'token-needed': { status: 401, title: 'A bearer token is needed' },
  'token-not-taken': { status: 401, title: 'The bearer token is not taken' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  'not-found': { status: 404, title: 'Not found' },
  'no-such-address': { status: 404, title: 'There is no such address' },
  'method-not-possible': { status: 405, title: 'Not possible at this address' },
  'no-such-step': { status: 409, title: 'That step is not possible now' },
  'reason-needed': { status: 409, title: 'A reason is needed' },
  'changed-meanwhile': { status: 409, title: 'Changed meanwhile' },
  erased: { status: 410, title: 'Erased' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'not-json': { status: 415, title: 'The body must be JSON' },
  'wrong-host': { status: 421, title: 'Asked under another name' },
  'unreadable-fields': { status: 422, title: 'Some fields cannot be read' },
  refused: { status: 422, title: 'Not possible' },
  'same-key-other-content': { status: 422, title: 'The Idempotency-Key was used for something else' },
  failed: { status: 500, title: 'Something went wrong' },
  busy: { status: 503, title: 'Busy' },
  unavailable: { status: 503, title: 'Not available' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof kinds;
