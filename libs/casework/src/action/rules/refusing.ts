import { deciderOf, titles } from '../../deciding';
import { refuse } from '../../frame';
import type { Step } from '../facts';
import { owning, type Action } from '../state';
import { agenciesNamed, decidingHere, evidenceOf, wasAccepted, type At } from './at';

// What an action insists on: very little. Nobody marks their own work, and what was accepted stays as it was.

const rule = refuse<Action, Step>;

export const refusing = {
  bodyIsParty: rule(
    (at) => [...decidingHere(at).map(({ body }) => body), ...owning(at.state)].includes(at.step.decidedBy?.body ?? ''),
    (at) =>
      decidingHere(at).length === 0
        ? 'The directory names no partner that decides on that day. Record there who does.'
        : `That body neither decides here on that day nor owns the action. Those who decide: ${titles(decidingHere(at))}.`,
    'WT23 ¶324',
    'That body neither decides here nor owns the action.',
  ),
  agencyIsHeld: rule(
    (at) => agenciesNamed(at.step).every((agency) => at.known.titleOf(agency) !== ''),
    'The directory has no such agency. Register it first, also where it is outside the area.',
  ),
  evidenceIsHeld: rule(
    (at) => evidenceOf(at) !== undefined,
    'This action has no such evidence. Record first that it was submitted.',
  ),
  evidenceAcceptedByAnother: rule(
    (at) => !givenByThem(at) && (!actsForOwner(at) || (isChair(at) && !ownerDecides(at))),
    'Evidence is accepted by somebody other than the person who gave it, and by nobody who acts for an agency that owns the action.',
  ),
  acceptedEvidenceStands: rule(
    (at) => !wasAccepted(evidenceOf(at)) || (at.amends !== null && !contentCorrected(at)),
    'Evidence that was accepted stays as it was. Record what is new as further evidence.',
  ),
};

/** Whoever records the acceptance, or is named as deciding on it, gave the evidence. */
const givenByThem = (at: At): boolean => {
  const giver = evidenceOf(at)?.givenBy;
  return giver !== undefined && [at.step.actor, deciderOf(at)].includes(giver);
};

export const actsForOwner = (at: At): boolean =>
  ownerDecides(at) || at.known.actsFor.some((agency) => concerned(at).includes(agency));

/** The agency of the evidence owned a part when it was given, whoever owns it now. */
const concerned = (at: At): string[] => {
  const { agency, givenFor } = evidenceOf(at) ?? {};
  return [...owning(at.state), agency, givenFor].filter((id) => id !== undefined);
};

/** It is decided in the name of an agency that owns the action. */
const ownerDecides = (at: At): boolean => concerned(at).includes(at.step.decidedBy?.body ?? 'nobody named');

export const isChair = ({ known }: At): boolean => known.actorRoles.includes('chair');

const content = ['agency', 'what', 'document'];

const contentCorrected = ({ step }: At): boolean =>
  (step.data as unknown as { fields: string[] }).fields.some((field) => content.includes(field));
