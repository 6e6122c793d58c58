import { form, type FieldWords, type Forms } from '../declare';
import { disclosure } from './disclosure';
import { whoMay } from './who-may';

const observation: FieldWords = { label: 'Observation', called: 'which observation', from: 'observation' };
const challenge: FieldWords = { label: 'Challenge', called: 'which challenge', from: 'challenge' };
const answerBy: FieldWords = { label: 'Date the answer is asked for by' };
const about: FieldWords = { label: 'What it is about, where that is on record', from: 'workflow of the case' };

const sharing: Forms = {
  WorkingNameGiven: form({
    title: 'Give the case a working name',
    intro:
      'A neutral word, by which the room speaks of the case. It is not the published pseudonym, and no name of a child.',
    fields: { name: { label: 'Working name' } },
  }),
  CaseShared: form({
    title: 'Share the case with a partnership',
    fields: {
      partnership: { label: 'Partnership', called: 'which partnership', from: 'other partnership' },
      why: { label: 'Why it is shared' },
    },
  }),
  SharingEnded: form({
    title: 'End the sharing with a partnership',
    fields: {
      partnership: { label: 'Partnership', called: 'which partnership', from: 'other partnership' },
      why: { label: 'Why the sharing ends', called: 'why the sharing ends' },
    },
  }),
  LeadTransferred: form({
    title: 'Transfer the lead to another partnership',
    intro:
      'Its business unit and chair go on with the case, and its partners decide from that day. What was decided, sent and published before stays as it was. The partnership that led so far shares the case until that is ended. A deadline counts for the partnership that led when it started.',
    when: { label: 'From which day it leads' },
    fields: {
      newLead: {
        label: 'Partnership that leads from then on',
        called: 'which partnership leads',
        from: 'other partnership',
      },
      because: {
        label: 'Why the lead is transferred',
        called: 'why the lead is transferred',
        options: {
          merger: 'Partnerships merged',
          division: 'The partnership was divided',
          'change of boundary': 'A boundary changed',
          'the review is for another area': 'The review is for another area',
          other: 'Another reason',
        },
      },
      why: { label: 'On which basis, or what else is to be said' },
    },
    mindful:
      'Once this is recorded, the new partnership alone can correct it, take it back, or transfer the lead again. Check which partnership you have chosen.',
    next: 'The new partnership finds the case in its lists, with everything that waits in it. Where the case goes to two, it can share it with the other.',
  }),
  CaseLinked: form({
    title: 'Link another case',
    fields: {
      case: { label: 'Case', called: 'which case', from: 'other case' },
      as: { label: 'How the cases belong together', called: 'how the cases belong together' },
      why: { label: 'Why they are linked' },
    },
  }),
};

const scrutiny: Forms = {
  ObservationRecorded: form({
    title: 'Record an observation',
    fields: {
      observation: { kind: 'new id' },
      of: about,
      observed: { label: 'What you observed', called: 'what you observed' },
    },
  }),
  ObservationAnswered: form({
    title: "Answer the scrutineer's observation",
    fields: { observation, answer: { label: 'Answer', called: 'the answer' } },
  }),
  ScrutinyAdviceGiven: form({
    title: 'Give advice',
    fields: {
      advice: { kind: 'new id' },
      dispute: { label: 'Dispute it is about', from: 'dispute of the case' },
      advised: { label: 'Advice', called: 'your advice' },
    },
  }),
  ScrutinyAdviceAnswered: form({
    title: "Answer the scrutineer's advice",
    fields: {
      advice: { label: 'Advice', called: 'which advice', from: 'advice' },
      followed: { label: 'Is it followed?', called: 'whether the advice is followed' },
      answer: { label: 'Answer', called: 'the answer' },
    },
  }),
  ChallengeRaised: form({
    title: 'Raise a challenge',
    fields: {
      challenge: { kind: 'new id' },
      challenged: { label: 'Challenge', called: 'what you challenge' },
      to: { label: 'To whom, where that is one partner', from: 'body' },
      of: about,
      answerBy,
    },
    next: 'The partnership answers by the day that was asked for.',
  }),
  ChallengeAnswerDayMoved: form({
    title: 'Agree a later day for the answer to a challenge',
    fields: { challenge, answerBy, reason: { label: 'Why the day moves', called: 'why the day moves' } },
  }),
  ChallengeAnswered: form({
    title: 'Answer a challenge',
    fields: {
      challenge,
      answered: { label: 'Is it accepted?', called: 'whether it is accepted' },
      answer: { label: 'Answer', called: 'the answer' },
    },
  }),
  ChallengePressed: form({
    title: 'Press a challenge',
    intro: 'The answer does not satisfy: another is asked for, by another day.',
    fields: { challenge, why: { label: 'What is still asked', called: 'what is still asked' }, answerBy },
  }),
  ChallengeConcluded: form({
    title: 'Conclude a challenge',
    fields: { challenge, as: { label: 'How it ends', called: 'how it ends' }, note: { label: 'Note' } },
  }),
  ScrutinyTaskOpened: form({
    title: 'Open a scrutiny task',
    fields: {
      task: { kind: 'new id' },
      title: { label: 'Title' },
      lines: {
        label: 'Lines of enquiry',
        entry: 'line of enquiry',
        fields: {
          line: { kind: 'new id' },
          enquiry: { label: 'What is asked', called: 'what is asked', kind: 'long text' },
        },
      },
    },
  }),
  ScrutinyTaskConcluded: form({
    title: 'Conclude a scrutiny task',
    fields: {
      task: { label: 'Scrutiny task', called: 'which scrutiny task', from: 'scrutiny task' },
      findings: { label: 'Findings' },
    },
  }),
};

export const caseForms: Forms = { ...sharing, ...whoMay, ...scrutiny, ...disclosure };
