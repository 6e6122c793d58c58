import { firstDay } from '../first-day';
import { impossible, own } from '../frame';
import type { OnRecord } from './facts';
import type { Sending, Submission } from './state';

export function fold(state: Submission, { type, data, occurredOn }: OnRecord): Submission {
  switch (type) {
    case 'BodyTakesPart':
      return { ...state, takingPart: { ...state.takingPart, [data.body]: { decides: data.decides } } };
    case 'Prepared': {
      const { kind, of = null, preparedBy = null, content } = data;
      return { ...state, kind, of, preparedBy, content };
    }
    case 'Approved':
      return { ...state, approved: { content: data.content, on: occurredOn } };
    case 'Sent': {
      const firstSentOn = firstDay(own(state.sent, data.recipient)?.firstSentOn ?? null, occurredOn);
      return { ...state, sent: { ...state.sent, [data.recipient]: { firstSentOn, standing: 'sent' } } };
    }
    case 'Completed':
      return { ...state, complete: true };
    // An acknowledgement typed late leaves with the sender what was returned since.
    case 'Acknowledged':
      return own(state.sent, data.recipient)?.standing === 'returned'
        ? state
        : withStanding(state, data.recipient, 'acknowledged');
    case 'Returned':
      return { ...withStanding(state, data.recipient, 'returned'), complete: false };
    case 'LetterReceived':
      return { ...state, letters: { ...state.letters, [data.letter]: { unanswered: data.wantsAnswer } } };
    case 'LetterAnswered':
      return { ...state, letters: { ...state.letters, [data.letter]: { unanswered: false } } };
    case 'Superseded':
      return { ...state, superseded: true };
    case 'SetAside':
      return { ...state, setAside: true };
    case 'Reopened':
      return { ...state, superseded: false, setAside: false };
    case 'AddendumAdded':
      return { ...state, addenda: [...state.addenda, data.addendum] };
    default:
      return impossible(type);
  }
}

function withStanding(state: Submission, recipient: string, standing: Sending['standing']): Submission {
  // What is acknowledged or returned was sent, also where the sending is not on record yet.
  const { firstSentOn } = own(state.sent, recipient) ?? { firstSentOn: 'not-known' };
  return { ...state, sent: { ...state.sent, [recipient]: { firstSentOn, standing } } };
}
