import type { Client } from './client';
import { openHouse, type House } from './house';
import {
  agencyReturn,
  decidedBy,
  notified,
  openCase,
  referral,
  request,
  stepsOf,
  take,
  view,
  type SentStep,
} from './steps';

let house: House;
let unit: Client;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
});
afterAll(() => house.close());

const bodies = ['council', 'icb', 'police'] as const;
const criteria = [
  'improvements-needed',
  'recurrent-themes',
  'agencies-working-together',
  'panel-suggested-local-review',
];

const decided = (type: string, occurredOn: string, data: (body: string) => object): SentStep[] =>
  bodies.map((body) => ({ type, occurredOn, data: data(body), decidedBy: decidedBy(body) }));

describe('a rapid review over HTTP', () => {
  it("goes from referral to the Panel's letter", async () => {
    const opened = await openCase(unit);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ repeated: false, stage: 'referred', revision: 0, subject: 'incident' });
    expect(opened.headers.get('location')).toBe(`/api/v1/cases/${opened.id}`);
    const { id } = opened;

    for (const body of ['council', 'icb'] as const) await take(unit, id, view(body));
    const tooSoon = await unit.post(stepsOf(id), notified);
    expect(tooSoon.status).toBe(409);
    expect(tooSoon.body).toMatchObject({
      type: '/problems/reason-needed',
      stage: 'referred',
      rules: [{ rule: 'everyBodyWouldNotify', force: 'ask', source: expect.stringContaining('s16C') as string }],
    });
    expect(tooSoon.body['detail']).toContain('departures');
    const reason = 'The police lead is away; the duty is the council’s own.';
    const departed = await take(unit, id, { ...notified, departures: [{ rule: 'everyBodyWouldNotify', reason }] });
    expect(departed.body['stage']).toBe('gathering');

    const asked = await take(unit, id, request('agency-1'));
    await take(unit, id, request('agency-2'));
    await take(unit, id, agencyReturn('agency-1', Number(asked.body['revision'])));
    await take(unit, id, {
      type: 'MeetingHeld',
      occurredOn: '2026-05-28',
      data: { meeting: 'm-1', kind: 'rapid review meeting', held: 'online', attended: ['council'], apologies: [] },
    });
    for (const criterion of criteria) {
      await take(unit, id, {
        type: 'CriterionAssessed',
        occurredOn: '2026-05-28',
        data: { criterion, met: 'met', reasons: 'Two agencies did not speak to each other.' },
      });
    }
    await take(unit, id, {
      type: 'GroupRecommended',
      occurredOn: '2026-05-28',
      data: { recommends: 'local review', rationale: 'There is more to learn.' },
    });
    const rationale = 'As the group recommended.';
    for (const step of decided('BodyDecided', '2026-05-29', (body) => ({
      body,
      decision: 'local review',
      rationale,
    }))) {
      await take(unit, id, step);
    }
    await take(unit, id, {
      type: 'OutcomeRecorded',
      occurredOn: '2026-05-29',
      decidedBy: decidedBy('council'),
      data: {
        outcome: 'local child safeguarding practice review',
        alternative: 'none',
        nationalReviewSuggested: false,
        rationale,
      },
    });
    await take(unit, id, {
      type: 'FamilyMemberContacted',
      occurredOn: '2026-06-01',
      data: { member: 'member-1', told: 'told', relation: 'Grandmother' },
    });
    await take(unit, id, {
      type: 'DraftPrepared',
      occurredOn: '2026-06-02',
      data: { draft: 'draft-1', version: 1, learning: 'Share what you know.' },
    });
    for (const step of decided('SignedOff', '2026-06-04', (body) => ({ body, draft: 'draft-1' })))
      await take(unit, id, step);
    const sent = await take(unit, id, {
      type: 'SentToPanel',
      occurredOn: '2026-06-05',
      data: { submission: 's-1', draft: 'draft-1', outstandingReturns: ['agency-2'], postMortemOutstanding: false },
    });
    expect(sent.body['stage']).toBe('withPanel');
    const letter = await take(unit, id, {
      type: 'PanelLetterReceived',
      occurredOn: '2026-06-22',
      data: {
        letter: 'letter-1',
        dated: '2026-06-19',
        positions: ['agrees', 'asks'],
        questions: [{ question: 'question-1', due: '2026-07-10' }],
        covers: [id],
        summary: 'The Panel agrees, and asks one thing.',
        asked: [{ question: 'question-1', words: 'Who will chair it?' }],
      },
    });
    expect(letter.body).toMatchObject({ stage: 'answered', stageTitle: "Panel's letter received" });

    const now = await unit.get(`/api/v1/cases/${id}/rapid-review?after=${String(letter.body['position'])}`);
    expect(now.status).toBe(200);
    expect(now.body['catchingUp']).toBeUndefined();
    expect(now.body).toMatchObject({
      stage: 'answered',
      erased: false,
      outstandingReturns: [{ agency: 'agency-2', title: 'Northmoor agency-2', due: '2026-05-27' }],
    });
    const clocks = now.body['clocks'] as {
      clock: string;
      governs: boolean;
      standing: { state: string };
      due: string;
    }[];
    expect(clocks.find(({ clock }) => clock === 'notification')).toMatchObject({
      due: '2026-05-19',
      standing: { state: 'met' },
    });
    expect(clocks.find(({ clock }) => clock === 'rapid-review')).toMatchObject({
      due: '2026-06-08',
      standing: { state: 'met' },
    });
    const steps = now.body['steps'] as { type: string; data: object; departures: object[] }[];
    expect(steps[0]).toMatchObject({ type: 'Referred', data: referral.data, sealed: 'opened' });
    expect(steps.find(({ type }) => type === 'IncidentNotified')?.departures).toEqual([
      { rule: 'everyBodyWouldNotify', reason },
    ]);
  });

  it('shows what stands on the timeline, in the list, and whether it was on time', async () => {
    const cases = await unit.get('/api/v1/cases');
    const [found] = cases.body['cases'] as { caseId: string; stage: string }[];
    expect(found?.stage).toBe('answered');
    const timeline = await unit.get(`/api/v1/cases/${found!.caseId}/timeline`);
    const entries = timeline.body['entries'] as { type: string; position: string }[];
    expect(entries.map(({ type }) => type).slice(0, 2)).toEqual(['case.CaseOpened', 'rapidReview.Referred']);
    expect(timeline.text).not.toContain('Wren Hollis');
    expect(timeline.headers.get('waymark-position')).toBe(entries.at(-1)?.position);

    const timely = await unit.get('/api/v1/timeliness?asAt=2026-06-30&hindsight=true');
    expect(timely.status).toBe(200);
    expect(timely.body).toMatchObject({ partnership: 'northmoor', asAt: '2026-06-30', hindsight: true });
    expect((timely.body['cases'] as unknown[]).length).toBe(1);
  });

  it('tells what may follow, and which rules would ask why', async () => {
    const { id } = await openCase(unit);
    const { body } = await unit.get(`/api/v1/cases/${id}/rapid-review`);
    const next = body['next'] as {
      type: string;
      title: string;
      objections: { rule: string }[];
      judgedOnRecording: string[];
    }[];
    expect(next.find(({ type }) => type === 'GroupRecommended')).toMatchObject({
      title: "Group's recommendation made",
      objections: [{ rule: 'meetingHeld', force: 'ask' }, { rule: 'criteriaAssessed' }],
    });
    expect(next.find(({ type }) => type === 'ChildRemoved')).toMatchObject({
      objections: [],
      judgedOnRecording: ['childIsHeld'],
    });
  });

  it('corrects a date, keeps what was first recorded, and counts the deadline anew', async () => {
    const { id, body } = await openCase(unit);
    const correction = await take(unit, id, {
      type: 'FactCorrected',
      occurredOn: '2026-06-29',
      subjectRevision: 0,
      data: {
        event: body['event'],
        values: { incidentKnownOn: '2026-05-13', account: 'Another account.' },
        reason: 'The log of the call was misread.',
      },
    });
    const now = await unit.get(`/api/v1/cases/${id}/rapid-review?after=${String(correction.body['position'])}`);
    const [first, second] = now.body['steps'] as Record<string, unknown>[];
    expect(first).toMatchObject({
      data: { incidentKnownOn: '2026-05-13', account: 'Another account.' },
      firstRecorded: { data: { incidentKnownOn: '2026-05-12', account: 'What the health visitor saw on the stairs.' } },
      correctedBy: [second!['event']],
    });
    expect(second).toMatchObject({ type: 'FactCorrected', data: { reason: 'The log of the call was misread.' } });
    const clocks = now.body['clocks'] as { clock: string; due: string }[];
    expect(clocks.find(({ clock }) => clock === 'notification')?.due).toBe('2026-05-20');
  });

  it('gives a case a working name and shares it', async () => {
    const { id } = await openCase(unit);
    const steps = `/api/v1/cases/${id}/steps`;
    const named = await unit.post(steps, {
      type: 'WorkingNameGiven',
      data: { name: 'Juniper' },
      occurredOn: '2026-06-30',
    });
    expect(named.status).toBe(201);
    const neighbour = house.as('eastvale-unit');
    expect((await neighbour.get(`/api/v1/cases/${id}`)).status).toBe(404);
    await unit.post(steps, { type: 'CaseShared', data: { partnership: 'eastvale' }, occurredOn: '2026-06-30' });
    const seen = await neighbour.get(`/api/v1/cases/${id}`);
    const listed = await unit.get('/api/v1/cases?limit=1');
    expect(listed.body['cases']).toMatchObject([{ caseId: id, workingName: 'Juniper' }]);
    expect(seen.body).toMatchObject({ workingName: 'Juniper', lead: 'northmoor', sharedWith: ['eastvale'] });
    const further = { type: 'CaseShared', data: { partnership: 'westmere' }, occurredOn: '2026-06-30' };
    expect((await neighbour.post(steps, further)).status).toBe(404);
  });
});

it('takes 64 returns of 64 agencies at once on one rapid review, and refuses none', async () => {
  const { id } = await openCase(unit);
  await take(unit, id, {
    ...notified,
    departures: [{ rule: 'everyBodyWouldNotify', reason: 'Their views follow by telephone.' }],
  });
  const agencies = Array.from({ length: 64 }, (_, n) => `agency-${n}`);
  const asked = new Map<string, number>();
  for (const agency of agencies) {
    asked.set(agency, Number((await take(unit, id, request(agency))).body['revision']));
  }
  const leads = agencies.map((agency) => [agency, house.as(`lead-of-${agency}`)] as const);
  const answers = await Promise.all(
    leads.map(([agency, lead]) => lead.post(stepsOf(id), agencyReturn(agency, asked.get(agency)!))),
  );
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
  expect(new Set(answers.map(({ body }) => body['revision'])).size).toBe(64);
  const { body } = await unit.get(`/api/v1/cases/${id}/rapid-review`);
  expect(body['outstandingReturns']).toEqual([]);
});
