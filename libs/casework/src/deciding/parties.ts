import { z } from 'zod';
import { fact, own, refuse, text, type Step } from '../frame';
import { body } from '../values';
import { agencyOf, bodyOf, deciding, titles, type WithParties } from './at';

// Who is party to a review, and in whose name a decision may be given.

export const partaking = {
  /** A neighbour rarely uses the same system: what its partners decide and sign is recorded on their behalf. */
  BodyTakesPart: fact({
    says: 'Partner of another area takes part',
    clear: { body, decides: z.boolean() },
    sealed: { why: text().optional() },
    subject: ({ body }) => `takes part:${body}`,
  }),
};

export const partyRules = {
  bodyIsParty: refuse<WithParties, Step>(
    (at) =>
      deciding(at).some(({ body }) => body === bodyOf(at)) || own(at.state.takingPart, bodyOf(at) ?? '') !== undefined,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day. Record there who does.'
        : `That body does not decide in this case on that day. Those who do: ${titles(deciding(at))}.`,
    'WT23 ¶324',
    'That body does not decide in this case on that day.',
  ),
  bodyDecidesForItself: refuse<unknown, Step>(
    (at) => at.step.decidedBy === null || (at.step.data as { body?: string }).body === at.step.decidedBy.body,
    'The decision is one body’s and is given in the name of another. Name the same body in both places.',
  ),
  bodyIsRegistered: refuse<unknown, Step>(
    (at) => at.known.titleOf((at.step.data as { body: string }).body) !== '',
    'The directory has no such body. Register it first, as an agency of another area.',
  ),
  agencyIsHeld: refuse<unknown, Step>((at) => {
    const agency = agencyOf(at);
    return agency === undefined || at.known.titleOf(agency) !== '';
  }, 'The directory has no such agency. Register it first, also where it is outside the area.'),
};
