import type { Sureness } from '../editions/sureness';

/** Something that the safeguarding partners weigh when they decide on a local review. */
export interface Criterion {
  id: string;
  words: string;
  force: 'must' | 'should';
  source: string;
  sure: Sureness;
}

const takenIntoAccount = { force: 'must', sure: 'S' } as const;
const regardTo = { force: 'should', source: 'Working Together 2023, box on page 136', sure: 'S' } as const;
const source = (letter: string) => `Working Together 2023, box on page 135; SI 2018/789, regulation 11 (${letter})`;

/** Four that must be taken into account, then four to which regard should be had. Meeting them leaves a discretion. */
export const criteria = [
  {
    id: 'improvements-needed',
    words:
      'The case highlights or may highlight improvements needed to safeguard and promote the welfare of children, ' +
      'including where those improvements have been previously identified',
    source: source('a'),
    ...takenIntoAccount,
  },
  {
    id: 'recurrent-themes',
    words:
      'The case highlights or may highlight recurrent themes in the safeguarding and promotion of the welfare of children',
    source: source('b'),
    ...takenIntoAccount,
  },
  {
    id: 'agencies-working-together',
    words: 'The case highlights or may highlight concerns regarding two or more agencies working together effectively',
    source: source('c'),
    ...takenIntoAccount,
  },
  {
    id: 'panel-suggested-local-review',
    words: 'The Panel has considered the case and concluded that a local review may be more appropriate',
    source: source('d'),
    ...takenIntoAccount,
  },
  { id: 'single-agency', words: 'There is concern about the actions of a single agency', ...regardTo },
  { id: 'no-agency-involvement', words: 'There was no agency involvement, and this gives concern', ...regardTo },
  {
    id: 'more-than-one-area',
    words:
      'More than one local authority, police area or integrated care board is involved, including where the family ' +
      'moved around',
    ...regardTo,
  },
  {
    id: 'institutional-setting',
    words:
      'The case may raise issues of safeguarding in an institutional setting: a children’s home, custody (police ' +
      'custody, a young offender institution, a secure training centre), or detention under the Mental Health Act 1983 ' +
      'or the Mental Capacity Act 2005',
    ...regardTo,
  },
] as const satisfies readonly Criterion[];
