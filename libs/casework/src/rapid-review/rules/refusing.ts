import { own, refuse } from '../../frame';
import type { Step } from '../facts';
import type { RapidReview } from '../state';
import { agencyOf, bodyOf, deciding, draftOf, letterOf, stepOf, titles, type At } from './at';

// What a rapid review insists on: very little. A fact that has happened is not refused for what is missing around it.

const rule = refuse<RapidReview, Step>;

export const refusing = {
  bodyIsParty: rule(
    (at) =>
      deciding(at).some(({ body }) => body === bodyOf(at)) || own(at.state.takingPart, bodyOf(at) ?? '') !== undefined,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day. Record there who does.'
        : `That body does not decide in this case on that day. Those who do: ${titles(deciding(at))}.`,
    'WT23 ¶324',
  ),
  bodyDecidesForItself: rule(
    (at) => at.step.decidedBy === null || (at.step.data as { body?: string }).body === at.step.decidedBy.body,
    'The decision is one body’s and is given in the name of another. Name the same body in both places.',
  ),
  bodyIsRegistered: rule(
    (at) => at.known.titleOf(stepOf(at, 'BodyTakesPart').data.body) !== '',
    'The directory holds no such body. Register it first, as an agency of another area.',
  ),
  childIsHeld: rule(
    (at) => own(at.state.children, (at.step.data as { child: string }).child) !== undefined,
    'This record holds no such child. Add the child first.',
  ),
  agencyIsHeld: rule((at) => {
    const agency = agencyOf(at);
    return agency === undefined || at.known.titleOf(agency) !== '';
  }, 'The directory holds no such agency. Register it first, also where it is outside the area.'),
  meetingIsHeld: rule(
    (at) => own(at.state.meetings, stepOf(at, 'MeetingCancelled').data.meeting) !== undefined,
    'This record holds no such meeting.',
  ),
  draftIsHeld: rule((at) => {
    const draft = draftOf(at);
    return draft === undefined || own(at.state.drafts, draft) !== undefined;
  }, 'This record holds no such draft. Record the draft first.'),
  letterIsHeld: rule(
    (at) => own(at.state.letters, letterOf(at)) !== undefined,
    'This record holds no such letter. Record the letter first.',
  ),
  questionIsHeld: rule((at) => {
    const { letter, question } = stepOf(at, 'PanelQuestionAnswered').data;
    return own(own(at.state.letters, letter)?.questions ?? {}, question) !== undefined;
  }, 'That letter asks no such question.'),
  notificationIsHeld: rule((at) => {
    const { notification } = stepOf(at, 'NotificationCopied', 'ReferenceReceived').data;
    return [at.state.notifications, at.state.deathsTold].some((sent) => own(sent, notification) !== undefined);
  }, 'This record holds no such notification. Record the notification first.'),
  incidentIsJoined: rule((at) => {
    const { case: other, notifications = [] } = stepOf(at, 'IncidentSplit').data;
    const held = notifications.every((notification) => own(at.state.notifications, notification) !== undefined);
    return held && (notifications.length > 0 || own(at.state.joined, other) !== undefined);
  }, 'That incident is not joined to this rapid review, nor are all those notifications its own.'),
  contentStands: rule(
    (at) => !contentCorrected(at) || !contentIsOut(at),
    'What was signed off or sent stays as it was. Prepare a new version, or send an addendum.',
  ),
};

/** The fields that are the content of a draft or of what was sent; the facts around them may be corrected. */
const content: Readonly<Record<string, readonly string[]>> = {
  DraftPrepared: ['version', 'document', 'learning', 'changes'],
  SentToPanel: ['draft', 'outstandingReturns', 'postMortemOutstanding', 'outstanding'],
  AddendumSent: ['what'],
};

const contentCorrected = ({ step, amends }: At): boolean => {
  const { fields } = step.data as unknown as { fields: string[] };
  return fields.some((field) => (content[amends?.type ?? ''] ?? []).includes(field));
};

const contentIsOut = ({ state, amends }: At): boolean =>
  amends?.type !== 'DraftPrepared' || own(state.drafts, (amends.data as { draft: string }).draft)?.stands === true;
