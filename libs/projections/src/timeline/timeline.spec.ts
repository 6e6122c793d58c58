import { wholeOf } from '../scope';
import { departuresOf } from '../departures/queries';
import { caseOpened, openBench, step, type Bench } from '../log.fixture';
import { tellingsOf } from '../tellings/queries';
import { timelineOf } from './queries';

const north = wholeOf(['north']);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
});
afterEach(() => bench.end());

const timeline = async () => {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  return (await timelineOf(bench.views, bench.log.store, north, 'c1')) ?? [];
};

describe('the timeline', () => {
  test('has every event of the case in the order of the log, whichever its stream', async () => {
    await bench.log.record(step('c1', 'Referred', '2024-03-02', { data: { children: [] } }));
    await bench.log.record(caseOpened('c2', 'north'));
    await bench.log.record({ stream: 'case-c1', type: 'case.CaseLinked', case: 'c1', data: { case: 'c2' } });
    expect((await timeline()).map(({ type }) => type)).toEqual([
      'case.CaseOpened',
      'rapidReview.Referred',
      'case.CaseLinked',
    ]);
  });

  test('says who decided apart from who typed it, and which rules were departed from', async () => {
    const decidedBy = { body: 'la', capacity: 'deputy', given: 'email', person: 'p9' } as const;
    await bench.log.record(step('c1', 'BodyDecided', '2024-03-02', { decidedBy, departures: ['meetingHeld'] }));
    expect((await timeline()).at(-1)).toMatchObject({
      actor: 'person-1',
      decidedBy: { body: 'la', capacity: 'deputy', given: 'email' },
      departures: ['meetingHeld'],
      occurredOn: '2024-03-02',
      knownFrom: '2024-03-02',
    });
  });

  test('flags what was corrected or withdrawn, and by which event', async () => {
    const held = await bench.log.record(
      step('c1', 'MeetingHeld', '2024-03-02', { data: { kind: 'criteria meeting' } }),
    );
    const data = { event: held.id, fields: ['occurredOn', 'notes'], occurredOn: '2024-03-01', clear: {} };
    const first = await bench.log.record(step('c1', 'FactCorrected', '2024-03-03', { data }));
    const second = await bench.log.record(step('c1', 'FactCorrected', '2024-03-04', { data }));
    const gone = await bench.log.record(step('c1', 'StepWithdrawn', '2024-03-05', { data: { event: held.id } }));
    const entries = await timeline();
    expect(entries.find(({ event }) => event === held.id)).toMatchObject({
      correctedBy: [first.id, second.id],
      withdrawnBy: gone.id,
    });
    expect(entries.find(({ event }) => event === first.id)).toMatchObject({
      amends: held.id,
      corrects: ['occurredOn', 'notes'],
    });
  });

  test('is not there for those who may not see the case', async () => {
    await bench.runner.catchUp();
    expect(await timelineOf(bench.views, bench.log.store, wholeOf(['south']), 'c1')).toBeNull();
  });
});

test('departures are listed by rule, and those of withdrawn steps are marked', async () => {
  const departures = ['everyBodyWouldNotify', 'referralRecorded'];
  const { id } = await bench.log.record(step('c1', 'IncidentNotified', '2024-03-02', { departures }));
  await bench.log.record(step('c1', 'SentToPanel', '2024-03-09', { departures: ['draftPrepared'] }));
  await bench.log.record(step('c1', 'StepWithdrawn', '2024-03-10', { data: { event: id } }));
  await bench.runner.catchUp();
  const listed = await departuresOf(bench.views, north, null);
  expect(listed.map(({ rule, withdrawn }) => [rule, withdrawn])).toEqual([
    ['everyBodyWouldNotify', true],
    ['referralRecorded', true],
    ['draftPrepared', false],
  ]);
  expect(await departuresOf(bench.views, wholeOf(['south']), 'c1')).toEqual([]);
});

test('who was told what, and when', async () => {
  const told = [
    step('c1', 'PanelToldOfDelay', '2024-03-02', { data: { recipients: ['panel'], agreedDate: '2024-04-02' } }),
    step('c1', 'PartnersTold', '2024-03-03', { data: { told: ['la', 'police'], area: 'own' } }),
    step('c1', 'ChildDied', '2024-03-04', { data: { child: 'k1', told: ['Panel'] } }),
    step('c1', 'NotificationCopied', '2024-03-05', { data: { notification: 'n1' } }),
    step('c1', 'CriteriaFoundNotMet', '2024-03-06', { data: { panelTold: false } }),
  ];
  for (const said of told) await bench.log.record(said);
  await bench.runner.catchUp();
  const tellings = await tellingsOf(bench.views, north, 'c1');
  expect(tellings.map(({ fact, told, about, agreedDate, on }) => [fact, told, about, agreedDate, on])).toEqual([
    ['PanelToldOfDelay', ['panel'], null, '2024-04-02', '2024-03-02'],
    ['PartnersTold', ['la', 'police'], null, null, '2024-03-03'],
    ['ChildDied', ['Panel'], 'k1', null, '2024-03-04'],
    ['NotificationCopied', ['business unit'], 'n1', null, '2024-03-05'],
  ]);
});
