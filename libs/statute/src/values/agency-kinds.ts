import type { Value } from './value-list';

/** A kind of agency; `deciding` kinds are those whose bodies decide as safeguarding partners. */
export interface AgencyKind extends Value {
  deciding: boolean;
  source: string;
}

const schedule = 'SI 2018/789, regulation 18 and Schedule, relevant agencies (as superseded on 6 November 2023)';
const partners = 'Children Act 2004, section 16E';

/**
 * The kinds of agency. An area may have two deciding bodies of one kind, or an agreed further partner: which bodies
 * decide is the partnership's own dated list, never this one.
 */
export const schedule2Kinds = [
  { id: 'local-authority', words: 'Local authority', deciding: true, source: partners },
  { id: 'integrated-care-board', words: 'Integrated care board', deciding: true, source: partners },
  { id: 'police', words: 'Police', deciding: true, source: partners },
  { id: 'education-and-childcare', words: 'Education and childcare', deciding: false, source: schedule },
  { id: 'health', words: 'Health', deciding: false, source: schedule },
  { id: 'police-and-others', words: 'Police and others', deciding: false, source: schedule },
] as const satisfies readonly AgencyKind[];
