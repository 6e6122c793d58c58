import { firstDay } from '../first-day';
import type { StatedDate } from '@waymark/statute';
import { withParty } from '../deciding';
import { impossible, own, told } from '../frame';
import type { OnRecord } from './facts';
import type { Sending, Submission } from './state';

export function fold(state: Submission, { type, data, occurredOn, actor }: OnRecord): Submission {
  switch (type) {
    case 'BodyTakesPart':
      return withParty(state, data.body, data.decides, occurredOn);
    case 'Prepared': {
      const { kind, of = null, preparedBy = null, content } = data;
      return told({ ...state, kind, of }, 'content', occurredOn, { preparedBy, recordedBy: actor, content });
    }
    case 'Approved':
      return told(state, 'approval', occurredOn, { approved: { content: data.content, on: occurredOn } });
    case 'Sent': {
      const { firstSentOn = null, standing = 'sent' as const } = own(state.sent, data.recipient) ?? {};
      const first = { firstSentOn: firstDay(firstSentOn, occurredOn), standing };
      const sent = { ...state, sent: { ...state.sent, [data.recipient]: first } };
      return withStanding(sent, data.recipient, 'sent', occurredOn);
    }
    case 'Completed':
      return told(state, 'complete', occurredOn, { complete: true });
    // An acknowledgement typed late leaves with the sender what was returned since.
    case 'Acknowledged':
      return own(state.sent, data.recipient)?.standing === 'returned'
        ? state
        : withStanding(state, data.recipient, 'acknowledged', occurredOn);
    case 'Returned':
      return told(withStanding(state, data.recipient, 'returned', occurredOn), 'complete', occurredOn, {
        complete: false,
      });
    case 'LetterReceived':
      return told(state, `letter:${data.letter}`, occurredOn, {
        letters: { ...state.letters, [data.letter]: { unanswered: data.wantsAnswer } },
      });
    case 'LetterAnswered':
      return told(state, `letter:${data.letter}`, occurredOn, {
        letters: { ...state.letters, [data.letter]: { unanswered: false } },
      });
    case 'Superseded':
      return told(state, 'superseded', occurredOn, { superseded: true });
    case 'SetAside':
      return told(state, 'set aside', occurredOn, { setAside: true });
    case 'Reopened':
      return told(told(state, 'superseded', occurredOn, { superseded: false }), 'set aside', occurredOn, {
        setAside: false,
      });
    case 'AddendumAdded':
      return { ...state, addenda: [...state.addenda, data.addendum] };
    default:
      return impossible(type);
  }
}

function withStanding(state: Submission, recipient: string, standing: Sending['standing'], on: StatedDate): Submission {
  // What is acknowledged or returned was sent, also where the sending is not on record yet.
  const { firstSentOn } = own(state.sent, recipient) ?? { firstSentOn: 'not-known' };
  return told(state, `sending:${recipient}`, on, { sent: { ...state.sent, [recipient]: { firstSentOn, standing } } });
}
