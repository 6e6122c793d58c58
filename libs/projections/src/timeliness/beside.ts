import { actions, owning, type ActionStood } from '../actions/course';
import { actionsOn } from '../actions/figures';
import { challenges, challengesIn, type ChallengesStood } from '../challenges/course';
import { challengesOn } from '../challenges/figures';
import { stoodOn, type Stood, type StoodBy } from '../course/stood';
import { bodiesFor } from '../directory/bodies';
import { meetings, type MeetingStood } from '../meetings/course';
import { attendanceIn, twelveMonthsTo } from '../meetings/attendance';
import { plans } from '../plans/course';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { ReviewTimeliness } from '../reviews/types';
import type { Scope } from '../scope';
import type { Views } from '../views/open-views';
import type { StatedDate } from '@waymark/statute';
import { historiesOf } from './history/histories';
import { dayCounted } from './led';
import type { CaseOnDay } from './reading';
import type { Timeliness, TimelinessAsked } from './types';
import { yearlyReports } from '../yearly-reports/course';
import { yearlyReportsOn } from '../yearly-reports/yearly-report';

export type Beside = Pick<
  Timeliness,
  'actions' | 'attendance' | 'challenges' | 'yearlyReport' | 'yearlyReportsBefore'
> & {
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
  const isLed = new Map(
    cases.map(({ head, isLedOn }) => [
      head.case_id,
      (on: StatedDate | null) => isLedOn(dayCounted(on, head.opened_on)),
    ]),
  );
  /** What is open or closed on a day is counted for whoever leads on that day. */
  const ledNow = <State>(stood: readonly Stood<State>[]) => stood.filter(({ record }) => isLed.get(record)!(asAt));
  const ofPartnership = await recordItself(views, scope, asked);
  const stood = {
    reviews: inCases(reviews),
    plans: ledNow(inCases(plans)),
    actions: ledNow(inCases(actions)),
    meetings: inCases(meetings).filter(({ record, state: { heldOn } }) => isLed.get(record)!(heldOn)),
    challenges: [...ledNow(inCases(challenges)), ...ofPartnership(challenges)],
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
    ...yearlyReportsOn(ofPartnership(yearlyReports)[0]?.state ?? yearlyReports.initial, asAt),
  };
}

/** What is about no case stands in the partnership's own record, for who reads the partnership itself. */
async function recordItself(views: Views, scope: Scope, asked: TimelinessAsked): Promise<StoodBy> {
  if (!scope.partnerships.includes(asked.partnership)) return stoodOn([], asked);
  const record = `partnership-${asked.partnership}`;
  const { streams } = (await historiesOf(views, [record])).get(record)!;
  return stoodOn(streams, asked);
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
    ...stood.challenges.flatMap(({ state }) => challengesIn(state).flatMap(({ to }) => to ?? [])),
  ]);
}
