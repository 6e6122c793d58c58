import { csvOf, tableForCsv, timelinessColumns } from './table';
import type { Timeliness } from './types';

type Cell = string | number;
type Row = Readonly<Record<string, Cell>>;

/** One of the flat tables of a partnership's timeliness: the same rows in the JSON's order, for the CSV and a terminal. */
interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: (timeliness: Timeliness) => readonly Row[];
}

const counts = [
  'actions',
  'open',
  'notYetAgreed',
  'ongoing',
  'overdue',
  'evidenceWaiting',
  'closed',
  'closedWithoutEvidence',
  'closedWithoutImpactEvidenced',
  'notProgressed',
  'superseded',
] as const;

const lateColumns = [
  'partnership',
  'case',
  'reference',
  'action',
  'plan',
  'source',
  'what',
  'due',
  'days',
  'agencies',
  'agreed',
  'evidenceWaiting',
  'dueChanged',
];

const attendanceColumns = [
  'partnership',
  'from',
  'until',
  'group',
  'agency',
  'title',
  'meetings',
  'attended',
  'deputy',
  'apologies',
  'absent',
  'invited',
  'withDecisionAuthority',
  'inPerson',
  'online',
  'hybrid',
  'seniority',
];

const challengeColumns = [
  'partnership',
  'case',
  'reference',
  'challenge',
  'to',
  'title',
  'raisedOn',
  'answerBy',
  'answeredOn',
  'pressed',
  'concluded',
  'state',
  'words',
];

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

export const flatTables = {
  deadlines: { columns: timelinessColumns, rows: (of) => tableForCsv(of) as unknown as readonly Row[] },
  days: {
    columns: ['partnership', 'case', 'reference', 'milestone', 'on', 'workingDays', 'soFar'],
    rows: ({ partnership, cases }) =>
      cases.flatMap(({ caseId, reference, days }) =>
        days
          .filter(({ on }) => on !== null)
          .map(({ milestone, on, workingDays, soFar }) => ({
            partnership,
            case: caseId,
            reference: reference ?? '',
            milestone,
            on: on ?? '',
            workingDays: workingDays ?? '',
            soFar: yesNo(soFar ?? false),
          })),
      ),
  },
  actions: {
    columns: ['partnership', 'agency', 'title', ...counts],
    rows: ({ partnership, actions }) =>
      actions.byAgency.map(({ agency, title, ...its }) => ({
        partnership,
        agency: agency ?? '',
        title: title ?? '',
        ...its,
      })),
  },
  'late-actions': {
    columns: lateColumns,
    rows: ({ partnership, actions }) =>
      actions.late.map(({ caseId, reference, plan, source, agencies, agreed, evidenceWaiting, ...its }) => ({
        partnership,
        case: caseId,
        reference: reference ?? '',
        ...its,
        plan: plan ?? '',
        source: source ?? '',
        agencies: agencies.map(({ agency, title }) => title ?? agency).join('; '),
        agreed: yesNo(agreed),
        evidenceWaiting: yesNo(evidenceWaiting),
      })),
  },
  attendance: {
    columns: attendanceColumns,
    rows: ({ partnership, attendance: { from, until, rows } }) =>
      rows.map(({ title, seniority, ...its }) => ({
        partnership,
        from,
        until,
        ...its,
        title: title ?? '',
        seniority: seniority.map((one) => `${one.seniority} ${one.times}`).join('; '),
      })),
  },
  departures: {
    columns: ['partnership', 'rule', 'step', 'times', 'cases'],
    rows: ({ partnership, departures }) =>
      departures.map(({ rule, type, count, cases }) => ({ partnership, rule, step: type, times: count, cases })),
  },
  challenges: {
    columns: challengeColumns,
    rows: ({ partnership, challenges }) =>
      challenges.rows.map((one) => ({
        partnership,
        case: one.caseId ?? '',
        reference: one.reference ?? '',
        challenge: one.challenge,
        to: one.to ?? '',
        title: one.title ?? '',
        raisedOn: one.raisedOn,
        answerBy: one.answerBy,
        answeredOn: one.answeredOn ?? '',
        pressed: one.pressed,
        concluded: one.concluded ?? '',
        state: one.standing.state,
        words: one.words,
      })),
  },
} as const satisfies Readonly<Record<string, FlatTable>>;

/** What can be had as a flat table; `deadlines` where nothing is said. */
export type FlatTableName = keyof typeof flatTables;

export const flatTableNames = Object.keys(flatTables) as readonly FlatTableName[];

export const isFlatTable = (name: string): name is FlatTableName => Object.hasOwn(flatTables, name);

/** Several partnerships' rows under one heading. */
export const flatCsv = (name: FlatTableName, of: readonly Timeliness[]): string => {
  const table: FlatTable = flatTables[name];
  return csvOf(table.columns, of.flatMap(table.rows));
};
