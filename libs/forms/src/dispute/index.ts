import { form, type Forms } from '../declare';
import { reopening } from '../rapid-review/ending';

const why = { label: 'Why', called: 'why' } as const;
const party = { label: 'Party', called: 'which party', from: 'body or agency' } as const;

export const disputeForms: Forms = {
  DisputeRaised: form({
    title: 'Raise a dispute',
    intro: 'No statutory deadline stands still for it, and notifying never waits.',
    when: { label: 'Date it was raised' },
    fields: {
      about: { label: 'What it is about', called: 'what it is about' },
      of: { label: 'Record that it is about', called: 'which record', from: 'workflow of the case' },
      raisedBy: { label: 'Raised by', called: 'who raised it', from: 'body or agency' },
      issue: { label: 'What is disputed', called: 'what is disputed' },
      sought: { label: 'What is sought', called: 'what is sought' },
    },
  }),
  PartyJoined: form({
    title: 'Name a further party',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: { party, decides: { label: 'Does it decide?', called: 'whether it decides' }, why },
  }),
  OtherInvited: form({
    title: 'Invite someone else to take part',
    when: { label: 'Date they were asked' },
    fields: {
      other: { kind: 'new id' },
      as: { label: 'As what', called: 'as what they are asked' },
      name: { label: 'Name', kind: 'short text' },
      why,
    },
  }),
  PositionStated: form({
    title: "Record a party's position",
    when: { label: 'Date it was stated' },
    fields: { party, position: { label: 'Position' }, reasons: { label: 'Reasons' } },
  }),
  Escalated: form({
    title: 'Take it to the next level',
    when: { label: 'Date it was taken there' },
    fields: { to: { label: 'To which level', called: 'to which level' }, why },
  }),
  DiscussionHeld: form({
    title: 'Record a discussion',
    when: { label: 'Date of the discussion' },
    fields: {
      discussion: { kind: 'new id' },
      held: { label: 'How it was held', called: 'how it was held' },
      parties: { label: 'Parties that took part', called: 'which parties took part', from: 'body or agency' },
      people: { label: 'People who took part', called: 'people who took part' },
      meeting: { label: 'Meeting in which it was held', from: 'meeting' },
      notes: { label: 'What was said', called: 'what was said' },
    },
  }),
  AdviserAppointed: form({
    title: 'Appoint an independent adviser',
    when: { label: 'Date of the appointment' },
    fields: {
      adviser: { kind: 'new id' },
      name: { label: 'Name', kind: 'short text' },
      independence: { label: 'Why they are independent', called: 'why they are independent' },
    },
  }),
  AdviceGiven: form({
    title: 'Record advice',
    when: { label: 'Date it was given' },
    fields: {
      advice: { kind: 'new id' },
      by: { label: 'Given by', called: 'who gave it' },
      advised: { label: 'The advice', called: 'advice' },
      recommends: { label: 'What is recommended', called: 'what is recommended' },
    },
  }),
  PartnerDecided: form({
    title: "Record a partner's decision in the dispute",
    when: { label: 'Date of the decision' },
    fields: {
      body: { kind: 'decider' },
      level: { label: 'At which level', called: 'at which level' },
      decision: { label: 'Decision' },
      rationale: { label: 'Rationale' },
    },
  }),
  Resolved: form({
    title: 'Record that it is resolved',
    when: { label: 'Date it was resolved' },
    fields: {
      at: { label: 'At which level', called: 'at which level' },
      outcome: { label: 'How it ended', called: 'how it ended' },
      resolution: { label: 'What was resolved', called: 'what was resolved' },
      rationale: { label: 'Rationale' },
    },
  }),
  LearningRecorded: form({
    title: 'Record learning from it',
    when: { label: 'Date it was recorded as learning' },
    fields: {
      learning: { kind: 'new id' },
      learned: { label: 'What was learnt', called: 'what was learnt' },
      forArrangements: { label: 'What it means for the arrangements', called: 'what it means for the arrangements' },
    },
  }),
  SecretaryOfStateAnswered: form({
    title: "Record the Secretary of State's answer",
    when: { label: 'Date of the answer' },
    fields: { answer: { label: 'Answer', called: 'answer' } },
  }),
  ...reopening('dispute'),
};
