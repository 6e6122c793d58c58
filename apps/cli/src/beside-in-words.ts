import type { ActionCounts, Timeliness } from '@waymark/projections';
import { howMany, inWords } from '@waymark/statute';
import { columns } from './columns';
import { departure } from './timeliness-in-words';

// What the timeliness page says beside the deadlines, for a terminal.

const heading = (name: string, { asAt, hindsight }: Timeliness): string =>
  `${name}: on ${inWords(asAt)}, ${hindsight ? 'as it is known now' : 'as it was known on that day'}`;

export function actionsInWords(name: string, figures: Timeliness): string[] {
  const { total, byAgency, late, waiting } = figures.actions;
  return [
    heading(name, figures),
    '',
    ...columns([
      ['agency', 'open', 'overdue', 'waiting', 'closed', 'without evidence', 'without impact evidenced'],
      ...byAgency.map(({ agency, title, ...counts }) => [title ?? agency ?? 'no agency named', ...cells(counts)]),
      ['each action once', ...cells(total)],
    ]),
    '',
    'Overdue:',
    ...(late.length === 0
      ? ['  none']
      : columns(
          late.map(({ reference, what, due, days, agencies }) => [
            '',
            reference ?? '',
            what,
            `due ${due}`,
            `${howMany(days, 'day', 'days')} over`,
            agencies.map(({ agency, title }) => title ?? agency).join(', '),
          ]),
        )),
    '',
    'Evidence that waits for the chair:',
    ...(waiting.length === 0
      ? ['  none']
      : columns(
          waiting.map(({ reference, agency, title, since, days }) => [
            '',
            reference ?? '',
            title ?? agency,
            `since ${since}`,
            days === null ? '' : howMany(days, 'day', 'days'),
          ]),
        )),
    '',
  ];
}

const cells = (of: ActionCounts): string[] =>
  [of.open, of.overdue, of.evidenceWaiting, of.closed, of.closedWithoutEvidence, of.closedWithoutImpactEvidenced].map(
    String,
  );

export function attendanceInWords(name: string, figures: Timeliness): string[] {
  const { from, until, groups, rows } = figures.attendance;
  return [
    heading(name, figures),
    `Attendance from ${inWords(from)} to ${inWords(until)}`,
    '',
    ...groups.flatMap(({ group, meetings, inPerson, online, hybrid }) => [
      `${group}: ${meetings} (${inPerson} in person, ${online} online, ${hybrid} hybrid)`,
      ...columns([
        ['', 'agency', 'meetings', 'came', 'deputy', 'apologies', 'absent', 'by invitation', 'may decide'],
        ...rows
          .filter((row) => row.group === group)
          .map((row) => [
            '',
            row.title ?? row.agency,
            ...[
              row.meetings,
              row.attended,
              row.deputy,
              row.apologies,
              row.absent,
              row.invited,
              row.withDecisionAuthority,
            ].map(String),
          ]),
      ]),
      '',
    ]),
    ...(groups.length === 0 ? ['No meeting of a group is recorded.', ''] : []),
  ];
}

export function challengesInWords(name: string, figures: Timeliness): string[] {
  const { rows } = figures.challenges;
  return [
    heading(name, figures),
    '',
    ...(rows.length === 0
      ? ['No challenge is recorded.']
      : columns([
          ['reference', 'put to', 'raised', 'answer by', 'answered', 'standing'],
          ...rows.map(({ caseId, reference, to, title, raisedOn, answerBy, answeredOn, words }) => [
            caseId === null ? 'no case' : (reference ?? ''),
            title ?? to ?? 'the partnership',
            raisedOn,
            answerBy,
            answeredOn ?? '',
            words,
          ]),
        ])),
    '',
  ];
}

export function departuresInWords(name: string, figures: Timeliness): string[] {
  const { departures } = figures;
  return [
    heading(name, figures),
    '',
    'Departures:',
    ...(departures.length === 0 ? ['  none'] : columns(departures.map(departure))),
    '',
  ];
}

export function daysInWords(name: string, figures: Timeliness): string[] {
  const rows = figures.cases.flatMap(({ reference, days }) =>
    days
      .filter(({ on }) => on !== null)
      .map(({ milestone, on, workingDays, soFar }) => [
        reference ?? '',
        milestone,
        on ?? '',
        workingDays === null ? '' : String(workingDays),
        soFar ? 'so far' : '',
      ]),
  );
  return [
    heading(name, figures),
    '',
    'Where the days went:',
    ...(rows.length === 0
      ? ['  nothing to show yet']
      : columns([['reference', 'milestone', 'on', 'working days', ''], ...rows])),
    '',
  ];
}
