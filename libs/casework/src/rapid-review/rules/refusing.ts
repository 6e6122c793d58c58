import { contentStands } from '../../deciding';
import { own, refuse } from '../../frame';
import type { Step } from '../facts';
import type { RapidReview } from '../state';
import { letterOf, stepOf } from './at';

// What a rapid review insists on: very little. A fact that has happened is not refused for what is missing around it.

const rule = refuse<RapidReview, Step>;

const holdsAny = (held: Readonly<Record<string, unknown>>): boolean => Object.keys(held).length > 0;

export const refusing = {
  // Where none is on record, that is known before the step says anything: then it is not offered.
  childIsHeld: rule(
    (at) =>
      holdsAny(at.state.children) && own(at.state.children, (at.step.data as { child: string }).child) !== undefined,
    'This record has no such child. Add the child first.',
  ),
  meetingIsHeld: rule(
    (at) =>
      holdsAny(at.state.meetings) && own(at.state.meetings, stepOf(at, 'MeetingCancelled').data.meeting) !== undefined,
    'This record has no such meeting.',
  ),
  letterIsHeld: rule(
    (at) => holdsAny(at.state.letters) && own(at.state.letters, letterOf(at)) !== undefined,
    'This record has no such letter. Record the letter first.',
  ),
  questionIsHeld: rule((at) => {
    if (!Object.values(at.state.letters).some(({ questions }) => holdsAny(questions))) return false;
    const { letter, question } = stepOf(at, 'PanelQuestionAnswered').data;
    return own(own(at.state.letters, letter)?.questions ?? {}, question) !== undefined;
  }, 'That letter asks no such question.'),
  notificationIsHeld: rule((at) => {
    if (!holdsAny(at.state.notifications) && !holdsAny(at.state.deathsTold)) return false;
    const { notification } = stepOf(at, 'NotificationCopied', 'ReferenceReceived').data;
    return [at.state.notifications, at.state.deathsTold].some((sent) => own(sent, notification) !== undefined);
  }, 'This record has no such notification. Record the notification first.'),
  incidentIsJoined: rule((at) => {
    if (!holdsAny(at.state.joined) && !holdsAny(at.state.notifications)) return false;
    const { case: other, notifications = [] } = stepOf(at, 'IncidentSplit').data;
    const held = notifications.every((notification) => own(at.state.notifications, notification) !== undefined);
    return held && (notifications.length > 0 || own(at.state.joined, other) !== undefined);
  }, 'That incident is not joined to this rapid review, nor are all those notifications its own.'),
  /** The fields that are the content of a draft or of what was sent; the facts around them may be corrected. */
  contentStands: contentStands(
    {
      DraftPrepared: ['version', 'document', 'learning', 'changes'],
      SentToPanel: ['draft', 'outstandingReturns', 'postMortemOutstanding', 'outstanding'],
      AddendumSent: ['what'],
    },
    ['postMortemOutstanding'],
  ),
};
