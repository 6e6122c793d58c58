import type { Sureness } from '../editions/sureness';

/** One way to decide. */
export interface DecisionOption {
  id: string;
  words: string;
  note: string;
  source: string;
  sure: Sureness;
}

const practice = { source: 'local practice', sure: 'INF' } as const;

/** Whether an incident is notified: the duty is the local authority's own, whatever the other bodies think. */
const notifying = [
  {
    id: 'notify',
    words: 'Notify',
    note: 'The local authority may notify before or against the other bodies’ views.',
    source: 'Working Together 2023, paragraph 330; Children Act 2004, section 16C(1)',
    sure: 'S',
  },
  {
    id: 'not-notifiable',
    words: 'Not notifiable',
    note: 'With the rationale and the alternative chosen.',
    source: 'Working Together 2023, paragraphs 328 to 330',
    sure: 'S',
  },
] as const satisfies readonly DecisionOption[];

/** What a rapid review ends in. */
const outcome = [
  {
    id: 'local-review',
    words: 'Local child safeguarding practice review',
    note: 'A discretion, not the automatic outcome of meeting the criteria; the six months run from this decision.',
    source: 'Working Together 2023, paragraphs 339 and 365',
    sure: 'S',
  },
  {
    id: 'other-learning',
    words: 'No local child safeguarding practice review, other learning',
    note: 'With the rationale and the kind of learning chosen.',
    source: 'Working Together 2023, paragraphs 338 and 341',
    sure: 'S',
  },
  {
    id: 'no-review',
    words: 'No further review',
    note: 'The rationale is recorded and communicated, including to families.',
    source: 'Working Together 2023, paragraphs 341 and 344',
    sure: 'S',
  },
  {
    id: 'national-review',
    words: 'National review suggested',
    note: 'The view that a national review may be appropriate; the Panel decides. It may also be given later.',
    source: 'Working Together 2023, paragraph 344',
    sure: 'S',
  },
] as const satisfies readonly DecisionOption[];

/** What is done instead where an incident is not notified or no local review follows. */
const alternative = [
  { id: 'learning-review', words: 'Local learning review', note: '', ...practice },
  { id: 'single-agency-review', words: 'Single-agency review', note: '', ...practice },
  { id: 'audit', words: 'Audit', note: '', ...practice },
  { id: 'reflective-session', words: 'Reflective session', note: '', ...practice },
  { id: 'none', words: 'No further learning, with rationale', note: '', ...practice },
] as const satisfies readonly DecisionOption[];

/** What a Panel's letter may say; one letter may hold several. */
const panelPosition = [
  { id: 'agrees', words: 'Agrees', note: '', source: 'practice', sure: 'M' },
  { id: 'disagrees', words: 'Disagrees', note: '', source: 'practice', sure: 'M' },
  { id: 'asks', words: 'Asks', note: '', source: 'Working Together 2023, paragraphs 347 and 348', sure: 'S' },
  {
    id: 'suggests-local-review',
    words: 'Suggests a local review',
    note: '',
    source: 'SI 2018/789, regulation 11 (d)',
    sure: 'S',
  },
  { id: 'national', words: 'National review', note: '', source: 'Working Together 2023, paragraph 348', sure: 'S' },
  { id: 'thematic', words: 'Thematic review', note: '', source: 'Working Together 2023, paragraph 350', sure: 'S' },
] as const satisfies readonly DecisionOption[];

/** What becomes of a finished report. */
const publication = [
  {
    id: 'full',
    words: 'Publish the report',
    note: 'With the name of the reviewer; publicly available for at least one year.',
    source: 'Working Together 2023, paragraph 362; Children Act 2004, section 16F(4)',
    sure: 'S',
  },
  {
    id: 'improvements-only',
    words: 'Publish information on improvements only',
    note: 'Where publishing the report is inappropriate; the justification goes to the Panel and the Secretary of State.',
    source: 'Working Together 2023, paragraphs 362 and 365; Children Act 2004, section 16F(5)',
    sure: 'S',
  },
  {
    id: 'deferred',
    words: 'Defer publication',
    note: 'With the reason, told to the Panel and the Secretary of State.',
    source: 'Working Together 2023, paragraph 365',
    sure: 'S',
  },
] as const satisfies readonly DecisionOption[];

/** The options of each decision, in the words of the field. */
export const decisionOptions = { notifying, outcome, alternative, panelPosition, publication } as const;
