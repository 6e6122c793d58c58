import type { CaseTimeliness, Milestone } from '@waymark/projections';
import { milestoneTable } from './milestones';

const day = (milestone: Milestone['milestone'], on: string | null, workingDays: number | null = null): Milestone =>
  ({ milestone, on, workingDays }) as Milestone;

const aCase = (...days: Milestone[]) => ({ caseId: 'c', reference: 'R', days }) as unknown as CaseTimeliness;

it('Days are told between the milestones that are known, whatever stands in the columns between them', () => {
  const sentOnly = (days: number) =>
    aCase(
      day('awareness', '2026-06-01'),
      day('notification', '2026-06-03', 2),
      day('meeting', null),
      day('last sign-off', null),
      day('sending', '2026-06-24', days),
    );
  expect(milestoneTable([sentOnly(15), sentOnly(17)]).headline).toBe(
    'Most of the days went between “Notified” and “Sent to the Panel”: median 16 working days of 2 cases.',
  );
});

it('Where the most days went in all counts, and not where one case took long', () => {
  const slowMeeting = aCase(day('first request', '2026-06-01'), day('meeting', '2026-06-29', 20));
  const slowReturns = aCase(day('first request', '2026-06-01'), day('last return', '2026-06-16', 11));
  expect(milestoneTable([slowMeeting, slowReturns, slowReturns]).headline).toMatch(
    /between “First request” and “Last return”: median 11 working days of 2 cases/,
  );
  expect(milestoneTable([aCase(day('awareness', '2026-06'), day('notification', '2026-06-03'))]).headline).toBe(
    'Nothing to show yet.',
  );
});

it('What others may follow stands so far, and counts neither to it nor from it', () => {
  const returned = [
    day('first request', '2026-06-01'),
    { ...day('last return', '2026-06-16', 11), soFar: true } as Milestone,
    day('meeting', '2026-06-18', 2),
  ];
  const going = milestoneTable([aCase(...returned)]);
  expect(going.headline).toBe('Nothing to show yet.');
  expect(going.rows[0]!.cells.map(({ soFar }) => soFar).indexOf(true)).toBe(4);
});
