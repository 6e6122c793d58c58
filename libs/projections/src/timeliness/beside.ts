import { actions, owning, type ActionStood } from '../actions/course';
import { actionsOn } from '../actions/figures';
import { challenges, type ChallengesStood } from '../challenges/course';
import { challengesOn } from '../challenges/figures';
import { stoodOn, type Stood } from '../course/stood';
import { bodiesFor } from '../directory/bodies';
import { meetings, type MeetingStood } from '../meetings/course';
import { attendanceIn, twelveMonthsTo } from '../meetings/attendance';
import { plans } from '../plans/course';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import type { Scope } from '../scope';
import type { Views } from '../views/open-views';
import { historiesOf } from './history/histories';
import type { CaseOnDay } from './reading';
import type { Timeliness, TimelinessAsked } from './types';
import { yearlyReportOn } from './yearly-report';

export type Beside = Pick<Timeliness, 'actions' | 'attendance' | 'challenges' | 'yearlyReport'> & {
  readonly reviews: readonly ReviewTimeliness[];
};

/** What stands beside the statute's deadlines of a partnership: reviews held back, actions, attendance, challenges. */
export async function besideDeadlines(
  views: Views,
  scope: Scope,
  asked: TimelinessAsked,
  cases: readonly CaseOnDay[],
): Promise<Beside> {
  const { partnership, asAt } = asked;
  const byId = cases.toSorted((a, b) => (a.head.case_id < b.head.case_id ? -1 : 1));
  const inCases = stoodOn(
    byId.flatMap(({ history }) => history.streams),
    asked,
  );
  const stood = {
    reviews: inCases(reviews),
    plans: inCases(plans),
    actions: inCases(actions),
    meetings: inCases(meetings),
    challenges: [...inCases(challenges), ...(await challengesItself(views, scope, asked))],
  };
  const references = new Map(cases.map(({ head }) => [head.case_id, head.reference]));
  const bodies = await bodiesFor(views, partnership, mentioned(stood));
  const named = {
    referenceOf: (caseId: string) => references.get(caseId) ?? null,
    titleOf: bodies.titleOf,
  };
  return {
    reviews: stood.reviews.map((one) => reviewOn(one, asAt)),
    actions: actionsOn(stood.actions, stood.plans, asAt, named),
    attendance: attendanceIn(stood.meetings, windowOf(asked), bodies),
    challenges: challengesOn(stood.challenges, asAt, named),
    yearlyReport: yearlyReportOn(asAt),
  };
}

/** Those that are about no case stand in the partnership's own record, for who reads the partnership itself. */
async function challengesItself(
  views: Views,
  scope: Scope,
  asked: TimelinessAsked,
): Promise<readonly Stood<ChallengesStood>[]> {
  if (!scope.partnerships.includes(asked.partnership)) return [];
  const record = `partnership-${asked.partnership}`;
  const { streams } = (await historiesOf(views, [record])).get(record)!;
  return stoodOn(streams, asked)(challenges);
}

/** @throws RangeError where the window would begin after the day on which it ends */
function windowOf({ asAt, attendanceFrom }: TimelinessAsked) {
  if (attendanceFrom === undefined) return twelveMonthsTo(asAt);
  if (attendanceFrom > asAt) throw new RangeError('The attendance asked for begins after the day on which it ends.');
  return { from: attendanceFrom, until: asAt };
}

/** Everybody whose name may be needed: agencies and deciding bodies. */
function mentioned(stood: {
  readonly actions: readonly Stood<ActionStood>[];
  readonly meetings: readonly Stood<MeetingStood>[];
  readonly challenges: readonly Stood<ChallengesStood>[];
}): ReadonlySet<string> {
  return new Set([
    ...stood.actions.flatMap(({ state }) => [
      ...owning(state),
      ...Object.values(state.action.evidence).map(({ agency }) => agency),
    ]),
    ...stood.meetings.flatMap(({ state }) => [...state.attendance.map(({ body }) => body), ...state.apologies]),
    ...stood.challenges.flatMap(({ state }) => state.flatMap(({ to }) => to ?? [])),
  ]);
}
