import type { Request } from './request';
import type { Objection } from './rule';

// Who is signed in can be seen: of a decision that somebody gives here themselves, they are the one who decides.

export const givenByThemselves = {
  rule: 'givenByThemselves',
  generally: 'It is told as given here in Waymark by the person who decided, and somebody else recorded it.',
} as const;

export const askedOfGivenHere = ({ givenHereForAnother }: Request): Objection | null =>
  givenHereForAnother
    ? {
        rule: givenByThemselves.rule,
        force: 'ask',
        because:
          'It is said to be given here in Waymark by the person themselves, and you are not the person named. Choose how they gave it, or say why it stands so.',
        source: null,
      }
    : null;
