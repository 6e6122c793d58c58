import type { Request } from './request';
import type { Objection } from './rule';

// The directory says for which body somebody acts. A body's decision by somebody known to act for another alone may be a
// slip of the form, or a deputy: whoever records it says which.

export const deciderActsForIt = {
  rule: 'deciderActsForIt',
  generally: 'The directory knows the person who decided as acting for another body than the one that decided.',
} as const;

export const askedOfAnotherBody = ({ deciderActsForAnother }: Request): Objection | null =>
  deciderActsForAnother
    ? {
        rule: deciderActsForIt.rule,
        force: 'ask',
        because:
          'The directory knows the person named as acting for another body, and not for this one. Choose the body or the person that was meant, or say why it stands so.',
        source: null,
      }
    : null;
