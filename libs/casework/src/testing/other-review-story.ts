import { otherReview } from '../other-review';
import { story, type Story } from './story';

// Another area's fictional rapid review, to which this area is asked to contribute, taken as far as a test needs it.

export const recording = {
  kind: 'another-area-rapid-review',
  contribution: 'asked for',
  due: '2026-10-30',
  ledBy: 'Eastmere Safeguarding Children Partnership',
  who: 'Wren Alder',
  about: 'A child who lived here until last spring.',
} as const;

export const following = {
  kind: 'domestic-abuse-related-death-review',
  contribution: 'not asked for',
  ledBy: 'Northmoor Community Safety Partnership',
  about: 'The death of a mother of two.',
} as const;

export const asking = { agency: 'school', due: '2026-10-23' } as const;
export const sending = { sentTo: 'The business unit of Eastmere', what: 'A chronology of three agencies.' } as const;
export const notMaking = { how: 'declined', why: 'No agency here knew the family.' } as const;
export const learning = { learning: 'learning-1', learned: 'Records did not move with the child.' } as const;

export const begun = (): Story => story(otherReview);

export const followed = (): Story => begun().takes('ReviewRecorded', following, { on: '2026-10-12' });

export const asked = (): Story => begun().takes('ReviewRecorded', recording, { on: '2026-10-12' });

/** The school is asked for its information. */
export const waiting = (): Story => asked().takes('InformationRequested', asking, { on: '2026-10-13' });

export const sent = (): Story =>
  waiting()
    .takes('ReturnReceived', { agency: 'school', kind: 'full', involvement: 'Two years.' }, { on: '2026-10-21' })
    .takes('ContributionSent', sending, { on: '2026-10-28' });

export const notMade = (): Story => asked().takes('NoContributionMade', notMaking, { on: '2026-10-14' });

export const reported = (): Story =>
  sent().takes('ReportReceived', { published: 'not published' }, { on: '2026-11-16' });

export const learned = (): Story => reported().takes('LearningRecorded', learning, { on: '2026-11-17' });

export const closed = (): Story => learned().takes('Closed', {}, { on: '2026-11-18' });

export const ways = { begun, followed, asked, sent, notMade, reported, closed };
