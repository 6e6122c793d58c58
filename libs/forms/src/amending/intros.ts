import { own } from '@waymark/casework';
import { inWords, whenInWords } from '@waymark/statute';

// What stands above the form of a correction or of a taking back: of a case's entry, or of the directory's.

interface Entry {
  readonly type: string;
  readonly occurredOn: string;
}

const ofDirectory = new Set(['partnership', 'agency', 'person', 'calendar']);

export const correctionIntro = (workflow: string, { type }: Entry): string =>
  ofDirectory.has(workflow)
    ? `Change what is wrong in this entry of the directory, and leave the rest. What stood before stays visible beside the entry, with who corrected it, when and why. Pages show the new words from now on. ${ofWhat(type)}`
    : 'Change what was recorded wrongly, and leave the rest. What stood before stays visible on the timeline; deadlines that hang on it are counted anew. Who decided, and what the entry is about, cannot be corrected: for that, take the entry back and record it anew.';

const ofWhat = (type: string): string =>
  type === 'PersonRegistered'
    ? 'The entry stays about the same person: somebody else is registered with an entry of their own.'
    : 'What the entry is about cannot be corrected: for that, take the entry back and record it anew.';

export const withdrawalIntro = (workflow: string, entry: Entry): string =>
  ofDirectory.has(workflow)
    ? `This entry of the directory is dated ${inWords(entry.occurredOn)}. Take it back only where it was recorded by mistake. It stays visible beside the others as taken back, with who took it back, when and why. ${own(instead, entry.type) ?? ''}`.trimEnd()
    : `This entry says that it happened ${whenInWords(entry.occurredOn)}. Take it back only where it was recorded by mistake. It stays visible on the timeline, and deadlines are counted as if it had not been recorded.${wentOut(entry.type)}`;

/** What follows at once, and what is recorded instead where the entry was true once. */
const instead: Readonly<Record<string, string>> = {
  AgencyRegistered:
    'From then on nothing can be asked of the agency, and a role given for it gives no rights. Requests that are open to it stay open: end them first. If the agency was there and is no more, record that it ended instead.',
  AgencySucceeded: 'From then on the agency stands again as if no other had taken its place.',
  AgencyEnded: 'From then on the agency stands again as if it had not ended.',
  BodyJoined:
    'From then on the body decides and signs nothing, and a role given for it gives no rights. If it did decide and does so no more, record that instead.',
  BodyLeft: 'From then on the body decides and signs again as if it had not left.',
  PartnershipSucceeded:
    'From then on no case waits for a successor. Leads that were transferred stay so: each is taken back in its case.',
  RoleGiven:
    'The person loses every right of this role at once, unless it was given by another entry too. If they held the role and do so no more, end it instead.',
  RoleEnded: 'The person holds the role again at once, with every right of it.',
};

const sentAway: Readonly<Record<string, string>> = {
  IncidentNotified: 'the notification',
  OfstedAndSecretaryOfStateTold: 'what Ofsted and the Secretary of State were told',
  SentToPanel: 'the rapid review',
  AddendumSent: 'the addendum',
  AdvanceCopiesSent: 'the advance copies',
  Sent: 'the pack',
  Published: 'the report',
};

/** What left the house is not called back by an entry that is taken back. */
const wentOut = (type: string): string => {
  const what = own(sentAway, type);
  return what === undefined
    ? ''
    : ` If ${what} did go out, do not take the entry back: nothing is recalled by it, and whoever has it is not told. Correct the entry instead, and tell them yourself.`;
};
