import type { CivilDate } from '@waymark/statute';
import { decision, type Alternative, type Decision, type Decides } from '../chapters/decision';
import { drafting, type Drafting } from '../chapters/drafting';
import { family, safeguarding } from '../chapters/family';
import { letters, type Letter } from '../chapters/letters';
import { meeting, progressMeeting } from '../chapters/meeting';
import { packApproved, rapidReviewGone, rapidReviewPack } from '../chapters/packing';
import { notified, views, type Dissent } from '../chapters/notifying';
import { referral, type Referral } from '../chapters/referral';
import { returns, type Manner } from '../chapters/returns';
import { addendum, closed, sent } from '../chapters/sending';
import { after, later } from '../days';
import type { Deed } from '../script/deed';
import { daysOf, incidentBefore, viewsOn, type Days, type Pace } from './days';
import { learningReview, others, rapidPlan } from './learning';
import { localReview, ordinaryLocal, type LocalReview } from './local-review';
import type { Scene } from './scene';
import { themes, type Theme } from './themes';

/** What is particular about one rapid review; everything else goes its ordinary way. */
export interface Course extends Pace {
  readonly theme?: Theme;
  readonly referral?: Partial<Referral>;
  readonly dissent?: Dissent & { readonly departs: Readonly<Record<string, string>> };
  readonly manners?: readonly Manner[];
  readonly recommends?: Decides;
  readonly otherwise?: Decision['otherwise'];
  readonly signing?: Pick<Drafting, 'missing' | 'ownDraft'>;
  readonly sending?: {
    readonly departs?: Readonly<Record<string, string>>;
    readonly postMortemOutstanding?: true;
    /** Returns that are outstanding are left unlisted. */
    readonly unlisted?: true;
  };
  /** The Panel cannot read what it was sent, and asks for it again. */
  readonly comesBack?: true;
  /** Days on which letters come, and what they say; none when nothing is said. */
  readonly letters?: (days: Days) => readonly Letter[];
  /** Null: it stays open. */
  readonly closedAfter?: number | null;
  /** How the local child safeguarding practice review goes that the partners decide on. */
  readonly local?: LocalReview;
  /** What else the learning is taken up in, where there is no such review. */
  readonly alternative?: Alternative;
}

export const ordinaryManners: readonly Manner[] = [
  'on time',
  'on time',
  'on time',
  'late',
  'nil',
  'queried',
  'unasked',
];

/** A rapid review from the referral to its end. */
export function review(scene: Scene, course: Course, more: (days: Days) => readonly Deed[] = () => []): Deed[] {
  const { chance } = scene;
  const days = daysOf(scene, course);
  const theme = course.theme ?? chance.pick(themes);
  const recommends = course.recommends ?? (chance.yes(12) ? 'local review' : 'no review');
  const alternative =
    course.alternative ?? (recommends === 'no review' && chance.yes(45) ? chance.pick(others) : 'none');
  const manners = course.manners ?? chance.some(ordinaryManners, chance.whole(4, 6));
  const asked = returns(scene, { on: days.requested, due: days.back, sent: days.sent }, manners);
  const drafts = drafting(scene, {
    drafted: days.drafted,
    signed: days.signed,
    sent: days.sent,
    learning: theme.learning,
    ...course.signing,
  });
  const unlisted = course.sending?.unlisted === true;
  const outstanding = unlisted ? [] : asked.outstandingOn(days.sent);
  const written = (course.letters ?? ordinaryLetter(scene))(days);
  const afterwards = followUp(scene, days, asked.afterwards, outstanding.length > 0);
  const end = [...afterwards.map(({ on }) => on), ...written.map(lastDayOf)].reduce(later, days.sent);
  const { closedAfter = chance.whole(12, 30) } = course;
  return [
    ...referral(scene, { theme, incidentOn: incidentBefore(scene), ...course.referral }),
    // A second notification may follow on the next day: whoever takes part by then has given a view.
    ...views(scene, viewsOn(days), after(days.notified, 1), 'notify', course.dissent ?? null),
    ...notified(scene, {
      on: days.notified,
      // What was notified is what was referred: a child who was harmed may have died by the time the report is written.
      category: (course.referral?.theme ?? theme).category,
      ...(course.dissent === undefined ? {} : { departs: course.dissent.departs }),
    }),
    safeguarding(scene, days.notified, 'A strategy discussion was held and the other children were seen.'),
    ...asked.deeds,
    ...family(scene, days.notified),
    ...(chance.yes(40) ? [progressMeeting(scene, days.back)] : []),
    ...meeting(
      scene,
      { planned: after(days.requested, 1), met: days.met },
      asked.agencies,
      recommends === 'no review' ? 'little' : 'much',
    ),
    ...decision(scene, {
      met: days.met,
      decided: days.decided,
      recommends,
      alternative,
      ...(course.otherwise === undefined ? {} : { otherwise: course.otherwise }),
    }),
    ...whatFollows(scene, days, theme, { recommends, alternative, local: course.local ?? ordinaryLocal(scene) }),
    ...drafts.deeds,
    packApproved(scene, days.signed, rapidReviewPack),
    sent(scene, { on: days.sent, draft: drafts.draft, outstanding, ...course.sending }),
    ...rapidReviewGone(scene, days.sent, course.comesBack === true ? after(days.sent, 4) : null),
    ...afterwards,
    ...letters(scene, written),
    ...more(days),
    ...(closedAfter === null ? [] : [closed(scene, after(end, closedAfter))]),
  ];
}

/** A local child safeguarding practice review, learning of another kind, or the recommendations of the rapid review. */
function whatFollows(
  scene: Scene,
  days: Days,
  theme: Theme,
  next: { readonly recommends: Decides; readonly alternative: Alternative; readonly local: LocalReview },
): Deed[] {
  if (next.recommends === 'local review') return localReview(scene, days.decided, theme.learning, next.local);
  if (next.alternative !== 'none') return learningReview(scene, days.sent, next.alternative, theme.learning);
  return next.recommends === 'no review' && scene.chance.yes(35) ? rapidPlan(scene, days.signed) : [];
}

/** What came too late goes to the Panel in an addendum; what never comes is at last no longer asked for. */
function followUp(
  scene: Scene,
  days: Days,
  missing: readonly { readonly agency: string; readonly came: CivilDate | null }[],
  listed: boolean,
): (Deed & { readonly on: CivilDate })[] {
  const ended = after(days.sent, 15);
  const last = missing.map(({ came }) => came ?? ended).reduce(later, days.sent);
  return [
    ...missing.flatMap(({ agency, came }) => (came === null ? [noLongerAsked(agency, ended)] : [])),
    ...(listed
      ? [addendum(scene, after(last, 3), 'What the outstanding returns said, or that they did not come.')]
      : []),
  ];
}

const noLongerAsked = (agency: string, on: CivilDate) => ({
  type: 'RequestEnded',
  on,
  data: { agency, why: 'Nothing came after the formal notice; the partners take it up outside this review.' },
});

const lastDayOf = ({ on, answeredOn, response }: Letter): CivilDate => later(response?.on ?? on, answeredOn ?? on);

/** Most letters agree; some ask something, which is answered; a few never come. */
export const ordinaryLetter =
  (scene: Scene) =>
  (days: Days): readonly Letter[] => {
    const { chance } = scene;
    if (chance.yes(8)) return [];
    const on = after(days.sent, chance.whole(8, 19));
    const response = { on: after(on, chance.whole(8, 14)), is: 'decision stands' };
    return chance.yes(70)
      ? [{ on, positions: ['agrees'], ...(chance.yes(40) ? { response } : {}) }]
      : [{ on, positions: ['agrees', 'asks'], questions: chance.whole(1, 2), answeredOn: after(on, 7), response }];
  };
