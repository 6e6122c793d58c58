import { derivedId } from '@waymark/ledger';
import { openHouse, type House } from '../api/house';
import { caseReferred } from './referred';
import { dateIn, fill, send, textOf } from './filling';

let house: House;

beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house.close());

describe('a pack that is sent', () => {
  it('goes to whom the statute names, and to whom the partnership sends it beside', async () => {
    const unit = house.browser('northmoor-unit');
    const { case: of } = await caseReferred(unit);
    const set = async (recipient: string, submissions: string[], name: string) => {
      const outcome = await house.engine.recorder.record('partnership-northmoor', {
        commandId: derivedId('recipients', recipient),
        by: { person: 'northmoor-administrator', partnership: 'northmoor' },
        type: 'ExtraRecipientSet',
        data: { recipient, submissions, name },
        occurredOn: '2026-05-01',
        dateNotKnownBecause: null,
        subjectRevision: null,
        decidedBy: null,
        departures: [],
        causation: null,
      });
      expect(outcome.answer).toBe('recorded');
    };
    await set('the-board', ['rapid-review'], 'Northmoor Scrutiny Board');
    await set('the-inspector', ['yearly-report'], 'Inspector of Probation');
    await house.engine.runner.catchUp();
    const form = await unit.get(`/cases/${of}/new/submission`);
    const check = await fill(unit, form, {
      kind: 'rapid-review',
      title: 'The rapid review',
      snapshot: 'What is sent.',
      ...dateIn('occurredOn', '2026-05-20'),
    });
    const done = await send(
      unit,
      check,
      { [check.$('textarea[name^="reason:"]').attr('name') ?? 'none']: 'So.' },
      'record',
    );
    expect(textOf(done)).toContain('Recorded');
    const [, workflow] = /\/w\/([^/]+)\//.exec(done.$('main a[href*="/steps/"]').attr('href') ?? '')!;
    const sending = await unit.get(`/cases/${of}/w/${workflow}/steps/Sent`);
    const offered = textOf(sending, '#answers');
    expect(offered).toContain('Child Safeguarding Practice Review Panel');
    expect(offered).toContain('Northmoor Scrutiny Board');
    expect(offered).not.toContain('Inspector of Probation');
  });
});
