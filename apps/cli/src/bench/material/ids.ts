import { derivedId } from '@waymark/ledger';

/** An opaque id for the bench's own records, the same in every run. */
export const idOf = (...parts: readonly (string | number)[]): string => derivedId('bench', ...parts.map(String));

export const partnership = idOf('partnership');
export const person = idOf('person');
export const bodies = [
  { body: idOf('body', 0), kind: 'local authority', name: 'Fenmoor Council' },
  { body: idOf('body', 1), kind: 'integrated care board', name: 'Fenmoor and Wold Integrated Care Board' },
  { body: idOf('body', 2), kind: 'police', name: 'Fenland Constabulary' },
] as const;
export const agencies: readonly string[] = Array.from({ length: 48 }, (_, number) => idOf('agency', number));
