import { must, type Client } from './client';
import { openHouse, type House } from './house';
import { decidedBy, openCase, view, type SentStep } from './steps';

let house: House;
let unit: Client;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
});
afterAll(() => house.close());

const step = (type: string, data: object, more: object = {}): SentStep => ({
  type,
  data,
  occurredOn: '2026-06-20',
  ...more,
});

const initiated = step(
  'Initiated',
  {
    kind: 'local-learning-review',
    origin: 'no notification',
    cases: [],
    rationale: 'A near miss.',
    due: '2026-12-01',
    focus: 'How a near miss was noticed.',
    owner: 'council',
  },
  { decidedBy: decidedBy('council') },
);

/** A case with a rapid review, and in it a practice review to which the reviewer is appointed, or is not. */
async function aReview(appointed: boolean) {
  const { id } = await openCase(unit);
  const workflows = `/api/v1/cases/${id}/workflows`;
  const opened = await must(unit.post(workflows, { workflow: 'practice-review', step: initiated }));
  const review = `${workflows}/${String(opened.body['id'])}`;
  if (appointed) {
    const named = { reviewer: 'reviewer-1', person: 'reviewer', as: 'lead reviewer', name: 'A reviewer' };
    const asked = await unit.post(`${review}/steps`, step('ReviewerAppointed', named));
    const rules = (asked.body['rules'] ?? []) as { rule: string }[];
    const departures = rules.map(({ rule }) => ({ rule, reason: 'As the group agreed.' }));
    if (asked.status !== 201)
      await must(unit.post(`${review}/steps`, { ...step('ReviewerAppointed', named), departures }));
  }
  return { case: id, workflows, review };
}

const draft = step('DraftPrepared', { draft: 'draft-1', version: 1, learning: 'What was learned.' });

describe('a reviewer', () => {
  it('reads the review that they are appointed to, records its drafts, and sees nothing else of the case', async () => {
    const { case: id, workflows, review } = await aReview(true);
    const reviewer = house.as('reviewer');
    expect((await reviewer.get(review)).body).toMatchObject({ workflow: 'practice-review', title: 'Practice review' });
    const list = (await reviewer.get(workflows)).body['workflows'] as { workflow: string }[];
    expect(list.map(({ workflow }) => workflow)).toEqual(['practice-review']);
    const drafted = await reviewer.post(`${review}/steps`, draft);
    expect([drafted.status, drafted.body['stageTitle']]).toEqual([201, expect.any(String) as unknown]);
    for (const path of ['', '/timeline', '/rapid-review']) {
      expect((await reviewer.get(`/api/v1/cases/${id}${path}`)).status).toBe(404);
    }
    expect((await reviewer.post(`/api/v1/cases/${id}/rapid-review/steps`, view('council'))).status).toBe(404);
  });

  it('neither signs off nor publishes', async () => {
    const { review } = await aReview(true);
    const reviewer = house.as('reviewer');
    const signed = step('SignedOff', { body: 'council', draft: 'draft-1' }, { decidedBy: decidedBy('council') });
    for (const one of [signed, step('Published', { manner: 'full' }), step('Closed', {})]) {
      expect((await reviewer.post(`${review}/steps`, one)).status).toBe(404);
    }
  });

  it('knows of no review to which they are not appointed', async () => {
    const { workflows, review } = await aReview(false);
    const reviewer = house.as('reviewer');
    expect((await reviewer.get(workflows)).status).toBe(404);
    expect((await reviewer.get(review)).status).toBe(404);
    expect((await reviewer.post(`${review}/steps`, draft)).status).toBe(404);
  });

  it('reads it no more once they have resigned', async () => {
    const { review } = await aReview(true);
    const { body } = await unit.get(review);
    const subjects = body['subjects'] as { subject: string; revision: number }[];
    const seen = subjects.find(({ subject }) => subject === 'reviewer:reviewer-1')!.revision;
    await must(
      unit.post(`${review}/steps`, step('ReviewerResigned', { reviewer: 'reviewer-1' }, { subjectRevision: seen })),
    );
    expect((await house.as('reviewer').get(review)).status).toBe(404);
  });
});

describe('the scrutineer', () => {
  const challenge = step('ChallengeRaised', {
    challenge: 'challenge-1',
    answerBy: '2026-07-20',
    challenged: 'Why was the school not asked?',
  });
  const answered = step(
    'ChallengeAnswered',
    { challenge: 'challenge-1', answered: 'accepted', answer: 'It was asked since.' },
    { subjectRevision: 0 },
  );

  it.each([
    ['a case', async () => `/api/v1/cases/${(await openCase(unit)).id}/steps`],
    ['the partnership', async () => '/api/v1/partnerships/northmoor/steps'],
  ])('challenges in %s, and is answered by the business unit', async (_, where) => {
    const path = await where();
    const scrutineer = house.as('scrutineer');
    const raised = await scrutineer.post(path, challenge);
    expect(raised.status).toBe(201);
    const seen = { ...answered, subjectRevision: Number(raised.body['revision']) };
    expect((await scrutineer.post(path, seen)).status).toBeGreaterThanOrEqual(403);
    expect((await house.as('northmoor-administrator').post(path, seen)).status).toBeGreaterThanOrEqual(403);
    expect((await unit.post(path, seen)).status).toBe(201);
  });

  it('reads a case whole, and names as little as on its pages; who sees names reads them', async () => {
    const { id } = await openCase(unit);
    const name = step('WorkingNameGiven', { name: 'Kestrel' });
    await must(unit.post(`/api/v1/cases/${id}/steps`, name));
    const met = { relation: 'aunt', contactRoute: 'Through her aunt, Odile Marsh.', by: 'Ines Varga' };
    const family = step('FamilyMemberContacted', {
      member: 'm-1',
      told: 'told',
      ...met,
      wishes: 'Odile wants to be told.',
    });
    const found = await unit.get(`/api/v1/cases/${id}/workflows`);
    const [{ id: review }] = found.body['workflows'] as [{ id: string }];
    await must(unit.post(`/api/v1/cases/${id}/workflows/${review}/steps`, family));
    for (const path of [`/workflows/${review}`, '/rapid-review']) {
      const open = (await unit.get(`/api/v1/cases/${id}${path}`)).text;
      for (const words of ['Odile wants', 'Odile Marsh', 'Ines Varga']) expect(open).toContain(words);
      const hidden = await house.as('scrutineer').get(`/api/v1/cases/${id}${path}`);
      expect(hidden.status).toBe(200);
      expect(hidden.text).toContain('[name hidden] wants to be told.');
      expect(hidden.text).not.toMatch(/Odile|Marsh|Ines|Varga/);
    }
    expect((await unit.get(`/api/v1/cases/${id}`)).text).toContain('"name":"Kestrel"');
    expect((await house.as('scrutineer').get(`/api/v1/cases/${id}`)).text).not.toContain('"name":"Kestrel"');
  });

  it('is read in the partnership’s record by those who read its cases, and by nobody else there', async () => {
    const path = '/api/v1/partnerships/northmoor';
    const raised = step('ChallengeRaised', {
      challenge: 'challenge-2',
      answerBy: '2026-07-20',
      challenged: 'Why was the nursery not asked?',
    });
    const { body } = await must(house.as('scrutineer').post(`${path}/steps`, raised));
    const corrected = step('FactCorrected', {
      event: body['event'],
      values: { challenged: 'Why was the nursery never asked?' },
      reason: 'It was a slip of the nursery’s name.',
    });
    await must(unit.post(`${path}/steps`, { ...corrected, subjectRevision: Number(body['revision']) }));
    for (const reads of [unit, house.as('scrutineer')]) {
      expect((await reads.get(path)).text).toContain('Why was the nursery never asked?');
    }
    for (const name of ['lead-of-agency-0', 'reviewer', 'northmoor-administrator']) {
      const { status, text } = await house.as(name).get(path);
      expect(status).toBe(200);
      expect(text).toContain('BodyJoined');
      expect(text).not.toMatch(/nursery|challenge-2|ChallengeRaised/);
    }
  });

  it('changes no fact of a case', async () => {
    const { id, body } = await openCase(unit);
    const scrutineer = house.as('scrutineer');
    const workflow = `/api/v1/cases/${id}/workflows/${String(body['id'])}/steps`;
    expect((await scrutineer.post(workflow, view('council'))).status).toBe(404);
    expect((await scrutineer.post(workflow, challenge)).status).toBe(404);
    const named = step('WorkingNameGiven', { name: 'Heron' });
    expect((await scrutineer.post(`/api/v1/cases/${id}/steps`, named)).status).toBe(404);
  });
});
