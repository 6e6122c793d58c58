import { z } from 'zod';
import { opaqueId, text } from '@waymark/casework';
import { CivilDate, criteria } from '@waymark/statute';
import { form, type FieldWords, type Forms } from '../declare';
import type { Data } from '../held/choice';
import { decider, otherLearning } from './notifying';

const kind: FieldWords = { label: 'Kind of meeting' };
const notHereYet = 'A meeting that was not planned here';

const meetings: Forms = {
  MeetingPlanned: form({
    title: 'Plan a meeting',
    when: { label: 'Date of the meeting' },
    fields: { meeting: { kind: 'new id' }, kind, place: { label: 'Place' } },
  }),
  MeetingCancelled: form({
    title: 'Record that a meeting was cancelled',
    fields: {
      meeting: { label: 'Meeting', called: 'which meeting', from: 'planned meeting' },
      why: { label: 'Why it was cancelled' },
    },
  }),
  MeetingHeld: form({
    title: 'Record a meeting',
    when: { label: 'Date of the meeting' },
    fields: {
      meeting: { label: 'Meeting', called: 'which meeting', from: 'planned meeting', orNew: notHereYet },
      kind,
      held: {
        label: 'How it was held',
        called: 'how it was held',
        options: { 'in person': 'In person', online: 'Online', both: 'In person and online' },
      },
      attended: { label: 'Who attended', called: 'who attended', from: 'body, agency or person' },
      apologies: {
        label: 'Who sent apologies',
        called: 'who sent apologies',
        from: 'body, agency or person',
        folded: true,
      },
      people: { label: 'Others who were there', hint: 'One name on each line.' },
      notes: { label: 'Notes' },
    },
    next: 'After the rapid review meeting each criterion is assessed, and the group makes its recommendation.',
  }),
};

const judging: Forms = {
  CriterionAssessed: form({
    title: 'Assess a criterion',
    fields: {
      criterion: { label: 'Criterion', called: 'which criterion', options: criteria },
      met: { label: 'Is it met?', called: 'whether it is met' },
      reasons: { label: 'Reasons' },
    },
  }),
  GroupRecommended: form({
    title: "Record the group's recommendation",
    fields: {
      recommends: {
        label: 'What the group recommends',
        called: 'what the group recommends',
        options: {
          'local review': 'A local child safeguarding practice review',
          'no review': 'No local child safeguarding practice review',
          'national review': 'A national review',
          'further information': 'Further information first',
        },
      },
      rationale: { label: 'Rationale' },
    },
  }),
  BodyDecided: form({
    title: "Record a partner's decision",
    fields: {
      body: decider,
      decision: {
        label: 'Decision',
        options: {
          'local review': 'A local child safeguarding practice review',
          'no review': 'No local child safeguarding practice review',
          'national review': 'A national review',
        },
      },
      rationale: { label: 'Rationale' },
    },
  }),
  OutcomeRecorded: form({
    title: 'Record the outcome',
    fields: {
      outcome: {
        label: 'Outcome',
        options: {
          'local child safeguarding practice review': 'Local child safeguarding practice review',
          'no review': 'No local child safeguarding practice review',
        },
      },
      ...otherLearning,
      nationalReviewSuggested: {
        label: 'Is a national review suggested to the Panel?',
        called: 'whether a national review is suggested to the Panel',
      },
      rationale: { label: 'Rationale' },
    },
  }),
};

export const draft: FieldWords = { label: 'Draft', called: 'which draft', from: 'draft' };

const signingOff = (title: string): Forms[string] =>
  form({ title, deciderCompared: true, fields: { body: decider, draft, comment: { label: 'Comment' } } });

export const drafting: Forms = {
  DraftPrepared: form({
    title: 'Record a draft',
    fields: {
      draft: { kind: 'new id' },
      version: {
        label: 'Version',
        hint: 'A whole number: 1 for the first draft, and one more for each later one.',
      },
      preparedBy: { label: 'Prepared by', from: 'person' },
      document: { label: 'Where the document lies', hint: 'A name or an address.' },
      learning: { label: 'Learning in this draft' },
      changes: { label: 'What changed since the draft before' },
    },
    next: 'Each partner signs off this version.',
  }),
  SignedOff: signingOff("Record a partner's sign-off"),
  NoMaterialChangeConfirmed: signingOff('Record that a partner confirmed no material change'),
};

const recommendation = z.strictObject({
  recommendation: opaqueId(),
  text: text(),
  outcome: text().optional(),
  agencies: z.array(opaqueId()).max(100),
  due: CivilDate.optional(),
});

/** Their words are sealed and stand apart from what they ask of whom; a person writes one after another. */
function recommendationsComposed({ recommendations, ...answers }: Data): Data {
  const rows = recommendations as z.infer<typeof recommendation>[];
  return {
    ...answers,
    recommendations: rows.map(({ text: _text, outcome: _outcome, ...agreed }) => agreed),
    words: rows.map(({ recommendation, text, outcome }) => ({
      recommendation,
      text,
      ...(outcome === undefined ? {} : { outcome }),
    })),
  };
}

function recommendationsAsAsked({ words = [], recommendations = [], ...rest }: Data): Data {
  const said = new Map((words as Data[]).map((one) => [one['recommendation'], one]));
  return {
    ...rest,
    recommendations: (recommendations as Data[]).map((one) => ({ ...said.get(one['recommendation']), ...one })),
  };
}

export const recommending: Forms = {
  RecommendationsAgreed: form({
    title: 'Record the agreed recommendations',
    intro: 'Agreed again, the later list takes the place of the earlier one: give all of them.',
    fields: {
      recommendations: {
        label: 'Recommendations',
        entry: 'recommendation',
        fields: {
          recommendation: { kind: 'new id' },
          text: { label: 'Recommendation' },
          outcome: { label: 'What is to change for children' },
          agencies: {
            label: 'Agencies it asks something of',
            called: 'which agencies it asks something of',
            from: 'agency',
          },
          due: { label: 'Date it is due' },
        },
      },
    },
    instead: {
      of: ['recommendations', 'words'],
      ask: { recommendations: z.array(recommendation).min(1).max(100) },
      compose: recommendationsComposed,
      asAsked: recommendationsAsAsked,
    },
  }),
};

export const considering: Forms = { ...meetings, ...judging, ...drafting, ...recommending };
