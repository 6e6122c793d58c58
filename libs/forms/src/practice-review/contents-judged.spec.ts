import { formFor } from '../forms';
import { readStep } from '../reading/read-step';
import { typedOf } from '../showing/typed-of';
import { typedFrom } from '../typed';

describe('The form on which a report is quality assured', () => {
  const form = formFor('practice-review', 'QualityAssured')!;
  const boxes: Record<string, string> = {
    draft: 'draft-1',
    outcome: 'changes asked for',
    'summaryOfImprovements.found': 'there',
    'analysis.found': 'in part',
    'analysis.note': 'Nothing on why.',
    'requiredOfAgencies.found': 'missing',
    'occurredOn.day': '3',
    'occurredOn.month': '6',
    'occurredOn.year': '2026',
  };
  const read = (more: Record<string, string> = {}) =>
    readStep(form, {
      typed: typedFrom({ ...boxes, ...more }),
      held: { draft: [{ value: 'draft-1', words: 'Version 1' }] },
      newId: () => 'an-id',
      today: '2026-06-30',
    });

  it('lists what a report must and should have one by one, in the words and with the source of the guidance', () => {
    const asked = form.fields.filter(({ kind }) => kind === 'group');
    expect(asked.map(({ label, hint }) => [label, hint])).toEqual([
      ['A summary of recommended improvements', 'A report must have it: Working Together 2023, paragraph 360.'],
      ['An analysis of systemic or underlying reasons', 'A report must have it: Working Together 2023, paragraph 360.'],
      [
        'What is required of agencies collectively and individually, and by when, focused on outcomes',
        'A report should have it: Working Together 2023, paragraph 361.',
      ],
      ['The name of the reviewers', 'A report must have it: Working Together 2023, paragraph 362.'],
    ]);
  });

  it('becomes one list of what was found and another of what was noted; what was not answered stands in neither', () => {
    expect(read()).toMatchObject({
      answer: 'step',
      data: {
        contents: [
          { content: 'summary-of-improvements', found: 'there' },
          { content: 'analysis', found: 'in part' },
          { content: 'required-of-agencies', found: 'missing' },
        ],
        notes: [{ content: 'analysis', note: 'Nothing on why.' }],
      },
    });
    expect(read({ 'reviewer.note': 'Whose names?' })).toMatchObject({ answer: 'problems' });
  });

  it('asks in a correction as it was asked', () => {
    const data = (read() as { data: Record<string, unknown> }).data;
    expect(Object.fromEntries(typedOf(form.fields, form.asAsked!(data)))).toMatchObject({
      'analysis.found': ['in part'],
      'analysis.note': ['Nothing on why.'],
      'requiredOfAgencies.found': ['missing'],
    });
  });
});
