import { practiceReview, told, type PracticeReview } from '@waymark/casework';
import type { StatedDate } from '@waymark/statute';
import { asRecorded, type Course, type CourseStep } from '../course/course';
import { withPauseMark } from './pauses';
import { initial, type DelayTold, type ReviewStood } from './state';

/**
 * Practice reviews of every kind. What a review is, and how it stands, is as its own page remembers it; beside it stand the
 * days that timeliness asks for: what held it back from when until when, who was told of a delay, to whom copies went.
 */
export const reviews: Course<ReviewStood> = {
  categories: [practiceReview.category],
  initial: { ...initial, review: practiceReview.initial as PracticeReview },
  facts: new Set([
    'Initiated',
    'OriginWithdrawn',
    'KindChanged',
    'ProceedingsOpened',
    'ProceedingsLookedAt',
    'ProceedingsConcluded',
    'HoldPlaced',
    'HoldLookedAt',
    'HoldLifted',
    'Paused',
    'Resumed',
    'DelayTold',
    'AdvanceCopiesSent',
    'PublicationDecided',
    'Published',
    'Discontinued',
    'Closed',
    'Reopened',
  ]),
  fold: (stood, step) => ({
    ...dated(stood, step),
    review: practiceReview.fold(stood.review as never, asRecorded(step)) as PracticeReview,
  }),
};

/** The fields of its steps that are read here. */
interface Said extends Partial<DelayTold> {
  readonly proceedings: string;
  readonly hold: string;
  readonly by: string;
  readonly recipients: readonly string[];
}

function dated(stood: ReviewStood, { fact, data, occurredOn: on }: CourseStep): ReviewStood {
  const said = data as unknown as Said;
  switch (fact) {
    case 'ProceedingsOpened':
      return begun(stood, said.proceedings, on);
    case 'HoldPlaced':
      return begun(stood, said.hold, on);
    case 'ProceedingsConcluded':
      return over(stood, said.proceedings, on);
    case 'HoldLifted':
      return over(stood, said.hold, on);
    case 'Paused':
      return withPauseMark(stood, { on, by: said.by });
    // Whatever ends a pause, whether there is one or not: one of an earlier day may be recorded later.
    case 'Resumed':
    case 'Published':
    case 'Discontinued':
    case 'Reopened':
      return withPauseMark(stood, { on, by: null });
    case 'DelayTold': {
      const { recipients, reason = 'other', agreedDate = null } = said;
      return { ...stood, told: [...stood.told, { to: [...recipients], on, reason, agreedDate }] };
    }
    case 'AdvanceCopiesSent':
      return { ...stood, copies: [...stood.copies, { to: [...said.recipients], on }] };
    default:
      return stood;
  }
}

const begun = (stood: ReviewStood, id: string, since: StatedDate): ReviewStood =>
  told(stood, `lasting:${id}`, since, { lasting: { ...stood.lasting, [id]: { since, until: null } } });

const over = (stood: ReviewStood, id: string, until: StatedDate): ReviewStood => {
  const before = Object.hasOwn(stood.lasting, id) ? stood.lasting[id] : undefined;
  if (before === undefined) return stood;
  return told(stood, `lasting:${id}`, until, { lasting: { ...stood.lasting, [id]: { ...before, until } } });
};
