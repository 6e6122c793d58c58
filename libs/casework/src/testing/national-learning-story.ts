import { nationalLearning } from '../national-learning';
import { story, type Story } from './story';

// A fictional national review that comes to a partnership, taken as far as a test needs it.

export const receiving = {
  kind: 'national-review',
  publishedOn: '2026-10',
  title: 'Out of view: babies whose mothers hid a pregnancy',
  publisher: 'The Panel',
  where: 'On its pages.',
  cameFrom: 'By its own letter',
} as const;

export const considering = {
  finding: 'relevant',
  group: 'Practice review group',
  why: 'Two of our own reviews found the same.',
} as const;

export const settingAside = {
  finding: 'not relevant',
  group: 'Practice review group',
  why: 'It is about a service that no agency here runs.',
} as const;

export const circulating = {
  circulation: 'circulation-1',
  agencies: ['school', 'trust'],
  how: 'By the newsletter',
} as const;

export const asking = { agency: 'school', due: '2026-11-27', scope: 'That staff know the pathway.' } as const;
export const giving = { agency: 'school', kind: 'given', assurance: 'All staff were trained; we asked ten.' } as const;
export const gap = { agency: 'school', kind: 'gap found', gap: 'Nobody is named for it.' } as const;
export const acting = { agency: 'school', how: 'in an action plan', why: 'A name is to be given.' } as const;

export const begun = (): Story => story(nationalLearning);

export const received = (): Story => begun().takes('LearningReceived', receiving, { on: '2026-10-12' });

export const relevant = (): Story => received().takes('Considered', considering, { on: '2026-10-20' });

export const notRelevant = (): Story => received().takes('Considered', settingAside, { on: '2026-10-20' });

export const circulated = (): Story => relevant().takes('Circulated', circulating, { on: '2026-10-21' });

export const assurance = (): Story => circulated().takes('InformationRequested', asking, { on: '2026-10-22' });

export const answered = (): Story => assurance().takes('ReturnReceived', giving, { on: '2026-11-16' });

/** The school answered, and said that something is missing. */
export const gapFound = (): Story => assurance().takes('ReturnReceived', gap, { on: '2026-11-16' });

export const closed = (): Story => answered().takes('Closed', {}, { on: '2026-11-18' });

export const ways = { begun, received, relevant, notRelevant, circulated, assurance, answered, closed };
