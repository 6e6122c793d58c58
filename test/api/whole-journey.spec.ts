import { wholeCase, type Place } from '../../apps/cli/src/bench/material/whole-case';
import { openHouse, type House } from './house';
import { decidedBy, type SentStep } from './steps';
import { refusedBecause, refusedFor } from './whole-journey/refused';
import { cast, teller, type Teller } from './whole-journey/told-over-http';

let house: House;
let story: Teller;
beforeAll(async () => {
  house = await openHouse();
  // As `waymark serve` does.
  house.engine.policies.follow();
  story = teller(house);
  const expectation = { type: 'PanelLetterExpectationSet', occurredOn: '2026-06-29', data: { workingDays: 15 } };
  const administrator = house.as('northmoor-administrator');
  expect((await administrator.post('/api/v1/partnerships/northmoor/steps', expectation)).status).toBe(201);
});
afterAll(async () => {
  expect(house.engine.policies.setAside()).toEqual([]);
  await house.close();
});

interface Read {
  readonly stageTitle: string;
  readonly steps: readonly {
    readonly type: string;
    readonly occurredOn: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly departures: readonly object[];
  }[];
}

const read = async (place: Place): Promise<Read> => (await story.read(place)) as unknown as Read;
const stageOf = async (place: Place): Promise<string> => (await read(place)).stageTitle;
const stepsOf = async (place: Place, type: string) => (await read(place)).steps.filter((step) => step.type === type);
const refused = (person: string, place: Place, step: SentStep) => refusedFor(house, story, person, place, step);

/** In the order in which it happens: each chapter goes on where the one before it ended. */
describe('one case, by the API alone', () => {
  it(wholeCase.notifying.title, async () => {
    await story.tell(wholeCase.notifying);
    expect(await stageOf('rapid review')).toBe('Notified: gathering information');
  });

  it(wholeCase.gathering.title, async () => {
    await story.tell(wholeCase.gathering);
    expect((await story.read('rapid review'))['stage']).toBe('gathering');
    expect(await stepsOf('rapid review', 'ReturnReceived')).toHaveLength(4);
  });

  it('takes no decision in the name of a body that is no party, nor one without a rationale', async () => {
    const decision = { body: 'eastvale-council', decision: 'local review', rationale: 'As recommended.' };
    const stranger = {
      type: 'BodyDecided',
      occurredOn: '2026-07-21',
      data: decision,
      decidedBy: decidedBy('eastvale-council'),
    };
    expect(await refused(cast.unit, 'rapid review', stranger)).toEqual(
      refusedBecause(/^That body does not decide in this case .* Northmoor council/),
    );
    const { rationale: _, ...bare } = { ...decision, body: 'council' };
    const unreasoned = { ...stranger, data: bare, decidedBy: decidedBy('council') };
    expect(await refused(cast.unit, 'rapid review', unreasoned)).toMatchObject({
      status: 422,
      type: '/problems/unreadable-fields',
      because: [expect.stringMatching(/\w/)],
      nothingStored: true,
    });
  });

  it(wholeCase.deciding.title, async () => {
    await story.tell(wholeCase.deciding);
    expect(await stageOf('rapid review')).toBe('Drafted: signing off');
  });

  it('has a practice review opened with the decision, on the day of the decision', async () => {
    expect(await stepsOf('practice review', 'Initiated')).toMatchObject([
      {
        occurredOn: '2026-07-23',
        data: { origin: 'rapid review', rationale: expect.stringContaining('three agencies') },
      },
    ]);
    expect((await story.read('practice review'))['clocks']).toMatchObject([
      { clock: 'practice-review', due: '2027-01-23' },
    ]);
  });

  it(wholeCase.sending.title, async () => {
    await story.tell(wholeCase.sending);
    expect(await stageOf('rapid review')).toBe('With the Panel');
    expect(await stepsOf('pack for the Panel', 'Sent')).toMatchObject([
      { occurredOn: '2026-07-28', data: { recipient: 'panel' } },
    ]);
  });

  it('keeps a draft that was signed off, and a pack that was sent, as they were', async () => {
    const draft = { draft: 'rr-draft', version: 2, learning: 'Another learning.' };
    const correction = async (place: Place, type: string, values: object): Promise<SentStep> => ({
      type: 'FactCorrected',
      occurredOn: '2026-07-28',
      data: {
        event: (await stepsOf(place, type)).map((step) => (step as unknown as { event: string }).event)[0],
        values,
        reason: 'It reads better.',
      },
    });
    const changed = await correction('rapid review', 'DraftPrepared', { learning: draft.learning });
    expect(await refused(cast.unit, 'rapid review', changed)).toEqual(refusedBecause(/stays as it was/));
    const snapshot = { snapshot: 'Another report.', content: 'a'.repeat(64) };
    const pack = await correction('pack for the Panel', 'Prepared', snapshot);
    expect(await refused(cast.unit, 'pack for the Panel', pack)).toEqual(refusedBecause(/stays as it was/));
    const anew = { type: 'Prepared', occurredOn: '2026-07-28', data: { kind: 'rapid-review', ...snapshot } };
    expect(await refused(cast.unit, 'pack for the Panel', anew)).toEqual(refusedBecause(/stays as it was/));
  });

  it(wholeCase.answering.title, async () => {
    await story.tell(wholeCase.answering);
    expect([await stageOf('rapid review'), await stageOf('pack for the Panel')]).toEqual(['Closed', 'Sent to all']);
  });

  it(wholeCase.settingUp.title, async () => {
    await story.tell(wholeCase.settingUp);
    expect(await stageOf('practice review')).toBe('Under way');
  });

  it(wholeCase.reviewing.title, async () => {
    await story.tell(wholeCase.reviewing);
    const reviewer = story.clientOf(cast.reviewer);
    expect((await reviewer.get(story.at('practice review'))).status).toBe(200);
    expect((await reviewer.get(story.at('case'))).status).toBe(404);
  });

  it(wholeCase.reporting.title, async () => {
    await story.tell(wholeCase.reporting);
    expect(await stageOf('practice review')).toBe('Drafted: checking and signing off');
    expect(await stepsOf('plan', 'RecommendationMade')).toHaveLength(3);
    expect(await stepsOf('advance copies', 'Prepared')).toMatchObject([
      { data: { draft: 'draft-2', snapshot: expect.stringContaining('Signed off by Northmoor police') } },
    ]);
  });

  it('lets no reviewer sign off as a partner', async () => {
    const signed = {
      type: 'SignedOff',
      occurredOn: '2026-12-02',
      data: { body: 'police', draft: 'draft-2' },
      decidedBy: { ...decidedBy('police'), person: cast.reviewer },
    };
    expect(await refused(cast.unit, 'practice review', signed)).toEqual(
      refusedBecause(/^Whoever reviews does not sign off as a partner/),
    );
    expect(await refused(cast.reviewer, 'practice review', signed)).toMatchObject({ status: 404, nothingStored: true });
  });

  it(wholeCase.disputing.title, async () => {
    await story.tell(wholeCase.disputing);
    const carried = (await read('practice review')).steps.filter(({ type }) => type.startsWith('Dispute'));
    expect(carried.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['DisputeOpened', '2026-12-03'],
      ['DisputeResolved', '2026-12-08'],
    ]);
  });

  it(wholeCase.drafting.title, async () => {
    await story.tell(wholeCase.drafting);
    expect(await stageOf('plan')).toBe('Drafted: not yet agreed by partners');
  });

  it(wholeCase.agreeing.title, async () => {
    await story.tell(wholeCase.agreeing);
    expect([await stageOf('plan'), await stageOf('first action')]).toEqual(['Under way', 'Agreed: under way']);
    expect(await stepsOf('plan', 'ActionAdded')).toHaveLength(3);
  });

  it(wholeCase.preparing.title, async () => {
    await story.tell(wholeCase.preparing);
    expect(await stageOf('advance copies')).toBe('Sent to all');
    const copies = await stepsOf('practice review', 'AdvanceCopiesSent');
    expect(copies.flatMap(({ data }) => data['recipients']).sort()).toEqual(['ofsted', 'panel', 'secretary-of-state']);
    expect(copies.flatMap(({ departures }) => departures)).toEqual([]);
  });

  it(wholeCase.publishing.title, async () => {
    await story.tell(wholeCase.publishing);
    expect(await stageOf('practice review')).toBe('Published');
  });

  it(wholeCase.evidencing.title, async () => {
    await story.tell(wholeCase.evidencing);
    expect(await stageOf('third action')).toBe('Evidence submitted: deciding on it');
  });

  it('lets nobody accept the evidence of an agency for which they act, whatever else they are', async () => {
    const accepted = {
      type: 'EvidenceAccepted',
      occurredOn: '2027-04-26',
      data: { evidence: 'evidence-3-2', reasons: 'It is ours.' },
    };
    expect(await refused('lead-of-agency-8-and-unit', 'third action', accepted)).toEqual(
      refusedBecause(/^Evidence is accepted by somebody other than the person who gave it/),
    );
    expect(await refused('lead-of-agency-8', 'third action', accepted)).toMatchObject({
      status: 404,
      nothingStored: true,
    });
  });

  it(wholeCase.weighing.title, async () => {
    await story.tell(wholeCase.weighing);
    expect([await stageOf('meeting'), await stageOf('first action')]).toEqual([
      'Minutes agreed',
      'Evidence accepted: impact check outstanding',
    ]);
  });

  it(wholeCase.checking.title, async () => {
    await story.tell(wholeCase.checking);
    expect([await stageOf('plan'), await stageOf('second action')]).toEqual([
      'Complete: every action came to its end',
      'Closed',
    ]);
    expect((await stepsOf('plan', 'ActionClosed')).map(({ data }) => data['how'])).toEqual([
      'impact evidenced',
      expect.stringMatching(/^impact/),
      'impact evidenced',
    ]);
  });

  it(wholeCase.closing.title, async () => {
    await story.tell(wholeCase.closing);
    for (const { workflow, stageTitle } of await story.listed()) {
      expect([workflow, stageTitle]).toEqual([
        workflow,
        expect.stringMatching(/^(Closed|Sent to all|Minutes agreed)$/) as unknown,
      ]);
    }
    expect((await stepsOf('practice review', 'Closed'))[0]!.departures).toMatchObject([{ rule: 'publicForAYear' }]);
  });
});

describe('the timeliness of the whole', () => {
  const timeliness = async (query: string) => {
    const head = await house.engine.store.head();
    return (await story.clientOf(cast.unit).get(`/api/v1/timeliness?${query}&after=${String(head)}`)).body;
  };
  interface Judged {
    readonly clock: string;
    readonly due: string;
    readonly standing: { readonly state: string };
  }
  const clocksIn = (body: Record<string, unknown>) =>
    (body['cases'] as { clocks: Judged[] }[]).flatMap(({ clocks }) =>
      clocks.map(({ clock, due, standing }) => [clock, due, standing.state]),
    );

  it('is known of every deadline of the case', async () => {
    expect(clocksIn(await timeliness('asAt=2027-10-12'))).toEqual([
      ['notification', '2026-07-13', 'met'],
      ['rapid-review', '2026-07-29', 'met'],
      ['panel-letter', '2026-08-18', 'met'],
      ['practice-review', '2027-01-23', 'met'],
      ['advance-copies', '2027-01-04', 'met'],
      ['public-availability', '2028-01-13', 'running'],
    ]);
  });

  it('is known as it stood on a day on the way', async () => {
    expect(clocksIn(await timeliness('asAt=2026-12-31'))).toEqual([
      ['notification', '2026-07-13', 'met'],
      ['rapid-review', '2026-07-29', 'met'],
      ['panel-letter', '2026-08-18', 'met'],
      ['practice-review', '2027-01-23', 'running'],
      ['advance-copies', '2027-01-04', 'met'],
    ]);
  });

  it('counts actions with their impact, attendance, and the scrutineer’s challenge', async () => {
    const body = await timeliness('asAt=2027-10-12');
    expect(body['actions']).toMatchObject({
      total: { actions: 3, open: 0, overdue: 0, closed: 3, closedWithoutEvidence: 0 },
      impact: { evidenced: 2, partlyEvidenced: 1, notEvidenced: 0 },
      bySource: [{ source: 'local child safeguarding practice review', plans: 1, actions: 3 }],
      late: [],
      waiting: [],
    });
    const { rows } = body['attendance'] as { rows: { agency: string }[] };
    expect(rows.map(({ agency }) => agency)).toEqual(['agency-1', 'council', 'icb', 'police']);
    expect(rows[1]).toMatchObject({ meetings: 1, attended: 1, withDecisionAuthority: 1 });
    expect(body['challenges']).toMatchObject({ rows: [{ words: 'answered in time' }], shares: { onTime: 1 } });
    expect(body['departures']).toEqual([{ rule: 'publicForAYear', type: 'practiceReview.Closed', count: 1, cases: 1 }]);
  });

  it('is told by the watch as deadlines come near, and none was missed', async () => {
    const { body } = await story.clientOf(cast.unit).get(`${story.at('case')}/timeline`);
    const found = (body['entries'] as { type: string }[]).filter(({ type }) => type.startsWith('clock.'));
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['clock.DeadlineApproaching']));
  });
});
