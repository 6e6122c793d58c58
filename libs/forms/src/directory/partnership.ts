import { z } from 'zod';
import { agreedDeadlineIds, clockIds, nameOfDeadline, submissionKinds } from '@waymark/statute';
import { caseForms } from '../case';
import { form, type Forms } from '../declare';
import { capital } from '../words';
import { yearlyReportForms } from './yearly-report';

const deadlineWords: Record<string, string> = Object.fromEntries(
  [...clockIds, ...agreedDeadlineIds].map((id) => [id, nameOfDeadline(id)]),
);

const submissionWords = Object.fromEntries(
  Object.entries(submissionKinds).map(([id, words]) => [id, capital(words)]),
) as Record<string, string>;

/** What the scrutineer records of no case is asked as it is in a case. */
const scrutiny = Object.fromEntries(
  Object.entries(caseForms).filter(([type]) => /^(Observation|Challenge|Scrutiny)/.test(type)),
);

export const partnershipForms: Forms = {
  PartnershipRegistered: form({
    title: 'Register the partnership',
    fields: { name: { label: 'Name', kind: 'short text' } },
  }),
  BodyJoined: form({
    title: 'Add a deciding body',
    intro: 'The bodies that must decide and sign are a dated list: a decision takes those in force on its day.',
    when: { label: 'From which day it decides' },
    fields: {
      body: { kind: 'new id' },
      name: { label: 'Name', kind: 'short text' },
      kind: { label: 'Kind' },
    },
  }),
  BodyLeft: form({
    title: 'Record that a body decides no more',
    when: { label: 'From which day it decides no more' },
    fields: { body: { label: 'Deciding body', called: 'which body', from: 'body' } },
  }),
  RapidReviewBasisChosen: form({
    title: 'Choose from which day the fifteen working days of a rapid review run',
    intro: 'Deadlines of reviews that have begun stay as they were counted. The figures from other days stand beside.',
    when: { label: 'Date it was decided' },
    fields: {
      basis: {
        label: 'They run from',
        called: 'from which day they run',
        options: { notification: 'The notification', awareness: 'Becoming aware', incident: 'The incident' },
      },
      why: { label: 'Why' },
    },
  }),
  PanelLetterExpectationSet: form({
    title: "Set when the Panel's letter is expected",
    intro: 'It is an expectation of the partnership, and never a breach.',
    when: { label: 'Date it was decided' },
    instead: {
      of: ['workingDays'],
      ask: { workingDays: z.int().min(1).max(250).optional() },
      compose: ({ workingDays = null, ...answers }) => ({ ...answers, workingDays }),
    },
    fields: {
      workingDays: { label: 'Working days after sending', hint: 'Leave empty to expect it by no day' },
      why: { label: 'Why' },
    },
  }),
  MilestonesSet: form({
    title: 'Set the milestones of the fifteen days',
    intro: "The partnership's own timetable. It stands beside the statutory deadline, and is never shown as one.",
    when: { label: 'Date it was decided' },
    fields: {
      milestones: {
        label: 'Milestones',
        entry: 'milestone',
        fields: { name: { label: 'Milestone', kind: 'short text' }, workingDay: { label: 'Working day, 0 to 15' } },
      },
    },
  }),
  NoticeBeforeDeadlinesSet: form({
    title: 'Set how long before a deadline it is said to be near',
    intro: 'What is not named here keeps the notice that Waymark gives.',
    when: { label: 'Date it was decided' },
    fields: {
      notices: {
        label: 'Notices',
        entry: 'notice',
        fields: {
          deadline: { label: 'Deadline', options: deadlineWords },
          days: { label: 'Days before', hint: 'Working days where the deadline is counted in them' },
        },
      },
    },
  }),
  ExtraRecipientSet: form({
    title: 'Add a further recipient of what is sent',
    intro: 'Beside those whom the statute names.',
    when: { label: 'Date it was decided' },
    fields: {
      recipient: { kind: 'new id' },
      name: { label: 'Name', kind: 'short text' },
      submissions: { label: 'What they are sent', called: 'what they are sent', options: submissionWords },
    },
  }),
  ExtraRecipientEnded: form({
    title: 'End a further recipient',
    when: { label: 'Date it was decided' },
    fields: { recipient: { label: 'Recipient', called: 'which recipient', from: 'further recipient' } },
  }),
  PartnershipSucceeded: form({
    title: 'Record by whom the partnership is succeeded',
    intro:
      'This opens no case to anybody and moves none. Where the partnership is no more, the lead of each open case waits to be transferred, by its business unit or its chair, and its actions go with it. Yearly reports and what was published stay here.',
    when: { label: 'From which day' },
    fields: {
      as: {
        label: 'How it is succeeded',
        called: 'how it is succeeded',
        options: {
          merger: 'It is merged into another partnership, or with others into one',
          division: 'It is divided among several partnerships',
          'change of boundary': 'A part of its area passes to another, and it goes on itself',
        },
      },
      by: { label: 'Partnerships that succeed it', called: 'who succeeds it', from: 'other partnership' },
      basis: { label: 'On which basis', hint: 'The order, or the arrangements as published' },
      why: { label: 'Why' },
    },
    next: 'From that day each open case is listed among the tasks of the business unit and the chair, until its lead is transferred. People who go on in a partnership that succeeds need a role there.',
  }),
  ...scrutiny,
  ...yearlyReportForms,
};

export const calendarForms: Forms = {
  HolidayProclaimed: form({
    title: 'Add a bank holiday',
    intro: 'For a one-off holiday. Deadlines that run are counted anew, and each says that it moved, and why.',
    when: { label: 'Day on which it became known', hint: 'Deadlines shown before that day were counted without it' },
    fields: { date: { label: 'Date of the holiday' }, title: { label: 'Name of the holiday', kind: 'short text' } },
  }),
  HolidayWithdrawn: form({
    title: 'Record that a bank holiday was withdrawn',
    when: { label: 'Day on which that became known' },
    fields: { date: { label: 'Date of the holiday' } },
  }),
};
