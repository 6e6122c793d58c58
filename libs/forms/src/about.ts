import type { Fact } from '@waymark/casework';

/** Whether a step is about what this field names: the thing that two people collide on. */
export function namesItsSubject({ subject }: Fact, field: string): boolean {
  try {
    return subject({ [field]: 'the-one-asked-for' } as never).includes('the-one-asked-for');
  } catch {
    return false;
  }
}
