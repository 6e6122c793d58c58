import { agreed as actionAgreed } from './testing/action-story';
import { minuted } from './testing/meeting-story';
import { begun, notified, plain, referral, referred, sent } from './testing/rapid-review-story';
import { objectionsOf, type How, type Story } from './testing/story';

// What is asked because of two days says which: nobody has to look them up to see which of them is wrong.

const asked = (told: Story, type: string, data: object, how: How = {}): string =>
  objectionsOf(told.tries(type, data, how))
    .map(({ because }) => because)
    .join(' ');

describe('An ask that comes from days names them', () => {
  it.each([
    [
      'aware before the incident',
      () => asked(begun(), 'Referred', { ...referral, incidentKnownOn: '2026-10-03' }, { on: '2026-10-06' }),
      'The day of becoming aware, 3 October 2026, lies before the incident, which is dated 5 October 2026.',
    ],
    [
      'notified before anybody was aware',
      () => asked(referred(), 'IncidentNotified', { notification: 'sin-1', category: 'death' }, { on: '2026-10-05' }),
      'The date, 5 October 2026, lies before the day of becoming aware, 6 October 2026.',
    ],
    [
      'sent before it was notified',
      () => asked(notified(), 'SentToPanel', plain.SentToPanel, { on: '2026-10-07' }),
      'The date, 7 October 2026, lies before a notification, which is dated 9 October 2026.',
    ],
    [
      'due before it is asked for',
      () =>
        asked(
          notified(),
          'InformationRequested',
          { ...plain.InformationRequested, due: '2026-10-12' },
          { on: '2026-10-13' },
        ),
      'It would be due on 12 October 2026, before it is asked for on 13 October 2026.',
    ],
    [
      'a letter that came before it was written',
      () =>
        asked(sent(), 'PanelLetterReceived', { ...plain.PanelLetterReceived, dated: '2026-11' }, { on: '2026-10-30' }),
      'The letter is dated November 2026, after the day on which it was received, 30 October 2026.',
    ],
    [
      'a day in another century',
      () => asked(begun(), 'Referred', referral, { on: '1026-10-06' }),
      'The date, 6 October 1026, lies before the Children Act 1989.',
    ],
    [
      'minutes agreed on the day of the meeting',
      () => asked(minuted(), 'MinutesAgreed', {}, { on: '2026-11-02' }),
      'this date, 2 November 2026, is not later than the meeting, which was held on 2 November 2026.',
    ],
    [
      'a due date in the past of its agreement',
      () => asked(actionAgreed(), 'DueDateChanged', { due: '2026-10-01', reason: 'So.' }, { on: '2026-10-13' }),
      'The day that is set, 1 October 2026, lies before the day on which it was set, 13 October 2026.',
    ],
  ])('%s', (_, because, words) => {
    expect(because()).toContain(words);
  });
});
