import type { RoleHeld } from '@waymark/casework';
import { capitalised } from '../words/counts';

const words: Partial<Record<RoleHeld['role'], string>> = {
  chair: 'Chair of the practice review group',
  'group member': 'Member of the practice review group',
  'agency lead': "Agency's lead",
  reviewer: 'Independent reviewer',
  scrutineer: 'Independent scrutineer',
};

/** 'Lead of a deciding body: Northmoor Council' */
export function roleInWords(
  { role, agency, body }: Pick<RoleHeld, 'role' | 'agency' | 'body'>,
  titleOf: (id: string) => string | null,
): string {
  const of = agency ?? body;
  const name = words[role] ?? capitalised(role);
  return of === null ? name : `${name}: ${titleOf(of) ?? 'a body that the directory does not name'}`;
}
