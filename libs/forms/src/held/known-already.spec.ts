import { withKnown } from './known-already';
import type { StepHeld } from './record';

const step = (
  type: string,
  occurredOn: string,
  data: StepHeld['data'],
  withdrawnBy: string | null = null,
): StepHeld => ({
  type,
  says: type,
  data,
  occurredOn,
  withdrawnBy,
});

const hintsOf = (type: string, thing: string, ids: readonly string[], steps: readonly StepHeld[]) => {
  const choices = ids.map((value) => ({ value, words: value }));
  const held = withKnown(type, { [thing]: choices }, { steps, titleOf: () => null });
  return held[thing]!.map(({ hint }) => hint ?? null);
};

describe('what is offered', () => {
  const draft = (version: number) => step('DraftPrepared', '2026-03-01', { draft: `draft-${version}`, version });
  const signed = (body: string, version: number, on: string, withdrawnBy: string | null = null) =>
    step('SignedOff', on, { body, draft: `draft-${version}` }, withdrawnBy);
  const bodies = ['council', 'police', 'board'];

  it('says of each body which draft it signed, and of the others that they have not', () => {
    expect(hintsOf('SignedOff', 'deciding body', bodies, [draft(1), signed('council', 1, '2026-03-02')])).toEqual([
      'Signed off version 1, 2 March 2026',
      'Has not signed off',
      'Has not signed off',
    ]);
  });

  it('says of each version of a report how it was assured before, and what was not wholly there', () => {
    const contents = [
      { content: 'analysis', found: 'in part' },
      { content: 'reviewer', found: 'missing' },
      { content: 'summary-of-improvements', found: 'there' },
    ];
    const data = { draft: 'draft-1', outcome: 'changes asked for', contents };
    expect(
      hintsOf('QualityAssured', 'draft', ['draft-1', 'draft-2'], [step('QualityAssured', '2026-03-02', data)]),
    ).toEqual([
      'Assured 2 March 2026: changes asked for. Not wholly there: An analysis of systemic or underlying reasons (partly met); The name of the reviewers (not met)',
      null,
    ]);
  });

  it('says of each agency whether its last answer left a gap, and that it was acted on', () => {
    const answer = (agency: string, kind: string) => step('ReturnReceived', '2026-03-02', { agency, kind });
    const steps = [
      ...['gap found', 'not given', 'given', 'gap found'].map((kind, at) => answer(`agency-${at}`, kind)),
      step('GapActedOn', '2026-03-04', { agency: 'agency-3' }),
    ];
    expect(hintsOf('GapActedOn', 'agency', ['agency-0', 'agency-1', 'agency-2', 'agency-3', 'other'], steps)).toEqual([
      'Found a gap 2 March 2026',
      'Gave no assurance 2 March 2026',
      'Answered 2 March 2026, without a gap',
      'Its gap was acted on 4 March 2026',
      null,
    ]);
  });

  it('says of each request for disclosure how it was answered, and that it was withdrawn', () => {
    const steps = [
      step('DisclosureDecided', '2026-03-02', { request: 'police', decision: 'refused' }),
      step('RequestWithdrawn', '2026-03-03', { request: 'court' }),
      step('DisclosureDecided', '2026-03-04', { request: 'public', decision: 'released in part' }),
    ];
    const requests = ['police', 'court', 'public', 'coroner'];
    expect(hintsOf('MaterialReleased', 'request for disclosure', requests, steps)).toEqual([
      'Refused 2 March 2026',
      'Withdrawn 3 March 2026',
      'To be released in part, decided 4 March 2026',
      null,
    ]);
  });

  it('says what happened last of each, also where something earlier is recorded after it', () => {
    const steps = [
      step('DraftPrepared', '2026-03-08', { draft: 'draft-2', version: 2 }),
      draft(1),
      signed('council', 2, '2026-03-09'),
      signed('council', 1, '2026-03-02'),
    ];
    expect(hintsOf('SignedOff', 'deciding body', ['council'], steps)).toEqual(['Signed off version 2, 9 March 2026']);
    const returns = [
      step('ReturnAccepted', '2026-03-09', { agency: 'school' }),
      step('ReturnReceived', '2026-03-06', { agency: 'school' }),
    ];
    expect(hintsOf('ReturnReceived', 'agency', ['school'], returns)).toEqual(['Return accepted 9 March 2026']);
  });

  it('says that a signature is not of the latest draft, and forgets one that was taken back', () => {
    const steps = [
      draft(1),
      signed('council', 1, '2026-03-02'),
      signed('police', 1, '2026-03-03', 'taken-back'),
      draft(2),
      step('NoMaterialChangeConfirmed', '2026-03-05', { body: 'board', draft: 'draft-2' }),
    ];
    expect(hintsOf('SignedOff', 'deciding body', bodies, steps)).toEqual([
      'Signed off version 1, 2 March 2026; not version 2',
      'Has not signed off',
      'Confirmed no material change in version 2, 5 March 2026',
    ]);
  });

  it('says of each agency how it stands with its return', () => {
    const steps = [
      step('InformationRequested', '2026-03-02', { agency: 'school', due: '2026-03-09' }),
      step('InformationRequested', '2026-03-02', { agency: 'clinic', due: '2026-03-09' }),
      step('ReturnReceived', '2026-03-08', { agency: 'clinic' }),
    ];
    expect(hintsOf('ReturnChased', 'agency', ['school', 'clinic', 'police'], steps)).toEqual([
      'Asked 2 March 2026, due 9 March 2026',
      'Return received 8 March 2026',
      null,
    ]);
  });

  it('says what a body decided before, and of the others that they have not', () => {
    const steps = [step('BodyDecided', '2026-03-02', { body: 'police', decision: 'no review' })];
    expect(hintsOf('BodyDecided', 'deciding body', bodies, steps)).toEqual([
      'Has not decided',
      'Decided 2 March 2026: no review',
      'Has not decided',
    ]);
  });

  it('says of each partner whether it agreed a plan, and waits for none that has left', () => {
    const steps = [step('PlanAgreed', '2026-03-02', { body: 'police' })];
    expect(hintsOf('PlanAgreed', 'deciding body', bodies, steps)).toEqual([
      'Has not agreed',
      'Agreed 2 March 2026',
      'Has not agreed',
    ]);
    const left = [{ value: 'council', words: 'council', ended: true as const }];
    const held = withKnown('PlanAgreed', { 'deciding body': left }, { steps, titleOf: () => null });
    expect(held['deciding body']).toEqual(left);
  });

  it('stays as it is in a form that nothing is known for', () => {
    expect(hintsOf('MeetingHeld', 'deciding body', bodies, [draft(1)])).toEqual([null, null, null]);
  });
});
