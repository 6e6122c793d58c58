import type { Sureness } from '../editions/sureness';

/** The law on which a request or a duty rests. */
export interface LegalBasis {
  id: string;
  title: string;
  words: string;
  source: string;
  sure: Sureness;
}

export const legalBases = [
  {
    id: 's16h',
    title: 'Section 16H request for information',
    words:
      'A safeguarding partner may request information from any person or body for the functions of sections 16E and ' +
      '16F. The recipient must comply; the request is enforceable by injunction, and use is limited to its purpose.',
    source: 'Children Act 2004, section 16H',
    sure: 'S',
  },
  {
    id: 's16d',
    title: 'Section 16D request by the Panel',
    words:
      'The Panel may request information from any person or body. The recipient must comply, and use is limited to its purpose.',
    source: 'Children Act 2004, section 16D',
    sure: 'S',
  },
  {
    id: 'regulation-14',
    title: 'Regulation 14 request to a reviewer',
    words:
      'The safeguarding partners monitor the time and quality of a review at regular intervals and may request, in ' +
      'writing, specified information or a draft report.',
    source: 'SI 2018/789, regulation 14',
    sure: 'S',
  },
  {
    id: 's16c',
    title: 'Section 16C duty to notify',
    words:
      'A local authority that knows or suspects that a child has been abused or neglected must notify the Panel if the ' +
      'child dies or is seriously harmed in its area, or outside England while normally resident in its area.',
    source: 'Children Act 2004, section 16C(1)',
    sure: 'S',
  },
] as const satisfies readonly LegalBasis[];
