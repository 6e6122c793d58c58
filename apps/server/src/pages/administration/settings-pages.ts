import { formFor } from '@waymark/forms';
import type { DirectoryRecordNow } from '@waymark/engine/cqrs';
import {
  howMany,
  inWords,
  nameOfDeadline,
  type SubmissionKind,
  submissionKinds,
  type WorkingCalendar,
} from '@waymark/statute';
import type { Page } from '../rendering/page';
import { basisInWords, listed } from '../words/deadlines';
import { calendarId, directoryStepAddress } from './addresses';
import { around } from './people-pages';
import type { Directory } from './directory';

/** What a partnership set for itself: milestones, from when the fifteen days run, what it expects, whom it tells. */
export function settingsPage(directory: Directory): Page {
  const { partnership, mayChange } = directory;
  const at = { partnership: partnership.id, kind: 'partnership', id: partnership.id } as const;
  const change = (type: string) =>
    mayChange ? { href: directoryStepAddress(at, type), text: formFor('partnership', type)?.title ?? type } : null;
  const { milestones, basis, panelLetterWorkingDays: letter, noticeBeforeDeadlines = {} } = partnership;
  return {
    template: 'administration/settings.njk',
    title: 'Milestones and settings',
    section: 'administration',
    context: {
      ...around(directory),
      milestones: milestones.toSorted((one, other) => one.workingDay - other.workingDay),
      settings: [
        {
          key: 'The fifteen working days of a rapid review run from',
          value: basisInWords(basis),
          change: change('RapidReviewBasisChosen'),
        },
        {
          key: "The Panel's letter is expected within",
          value:
            letter === null ? 'No number of days is set' : `${letter} working days; an expectation, never a breach`,
          change: change('PanelLetterExpectationSet'),
        },
        {
          key: 'A deadline is said to be near',
          value:
            Object.keys(noticeBeforeDeadlines).length === 0
              ? 'As Waymark sets it'
              : listed(
                  Object.entries(noticeBeforeDeadlines).map(
                    ([deadline, days]) => `${nameOfDeadline(deadline)}: ${howMany(days, 'day', 'days')} before`,
                  ),
                ),
          change: change('NoticeBeforeDeadlinesSet'),
        },
      ],
      recipients: (partnership.extraRecipients ?? []).map(({ title, submissions }) => ({
        title,
        what: listed(submissions.map((kind) => submissionKinds[kind as SubmissionKind])),
      })),
      setMilestones: change('MilestonesSet'),
      addRecipient: change('ExtraRecipientSet'),
      endRecipient: change('ExtraRecipientEnded'),
    },
  };
}

/** The bank holidays that were added here, and those to come; all of them stand with the rules. */
export function calendarPage(directory: Directory, record: DirectoryRecordNow, mayChangeCalendar: boolean): Page {
  const { partnership, today } = directory;
  const at = { partnership: partnership.id, kind: 'calendar', id: calendarId } as const;
  const calendar = record.now['calendar'] as WorkingCalendar;
  return {
    template: 'administration/calendar.njk',
    title: 'Working calendar',
    section: 'administration',
    context: {
      ...around(directory),
      version: calendar.version,
      until: inWords(calendar.covers.until),
      changes: record.steps
        .filter(({ type }) => type === 'HolidayProclaimed' || type === 'HolidayWithdrawn')
        .map(({ type, data, occurredOn, withdrawnBy }) => ({
          what: type === 'HolidayProclaimed' ? 'Added' : 'Withdrawn',
          date: inWords(String(data['date'])),
          title: data['title'] ?? '',
          known: inWords(occurredOn),
          takenBack: withdrawnBy !== null,
        })),
      ahead: calendar.holidays
        .filter(({ date, withdrawnOn }) => date >= today && withdrawnOn === null)
        .map(({ date, title, knownFrom }) => ({
          date: inWords(date),
          title,
          known: knownFrom === null ? 'From the calendar’s start' : inWords(knownFrom),
        })),
      add: mayChangeCalendar ? directoryStepAddress(at, 'HolidayProclaimed') : null,
      withdraw: mayChangeCalendar ? directoryStepAddress(at, 'HolidayWithdrawn') : null,
    },
  };
}
