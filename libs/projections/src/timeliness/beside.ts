import { actions, owning, type ActionStood } from '../actions/course';
import { actionsOn } from '../actions/figures';
import { challenges, type ChallengesStood } from '../challenges/course';
import { challengesOn } from '../challenges/figures';
import { stoodOn, type Stood } from '../course/queries';
import { titlesFor } from '../directory/titles';
import { meetings, type MeetingStood } from '../meetings/course';
import { attendanceIn, twelveMonthsTo } from '../meetings/attendance';
import { plans } from '../plans/course';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/openViews';
import type { CaseHead } from './reading';
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
  cases: readonly CaseHead[],
): Promise<Beside> {
  const { partnership, asAt } = asked;
  const theirs = views.db
    .selectFrom('cases')
    .select('cases.case_id')
    .where('cases.lead', '=', partnership)
    .where(visibleTo(scope));
  const itself = scope.partnerships.includes(partnership) ? [`partnership-${partnership}`] : [];
  const inCases = await stoodOn(views, theirs, asked);
  const ofItself = await stoodOn(views, itself, asked);
  const stood = {
    reviews: inCases(reviews),
    plans: inCases(plans),
    actions: inCases(actions),
    meetings: inCases(meetings),
    challenges: [...inCases(challenges), ...ofItself(challenges)],
  };
  const references = new Map(cases.map(({ case_id, reference }) => [case_id, reference]));
  const named = {
    referenceOf: (caseId: string) => references.get(caseId) ?? null,
    titleOf: await titlesFor(views, partnership, mentioned(stood)),
  };
  return {
    reviews: stood.reviews.map((one) => reviewOn(one, asAt)),
    actions: actionsOn(stood.actions, stood.plans, asAt, named),
    attendance: attendanceIn(stood.meetings, windowOf(asked), named.titleOf),
    challenges: challengesOn(stood.challenges, asAt, named),
    yearlyReport: yearlyReportOn(asAt),
  };
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
