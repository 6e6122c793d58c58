import { openHouse, type House } from '../api/house';
import type { Browser } from '../signed-in';
import { caseReferred } from './referred';
import { boxesOf, fill, textOf } from './filling';

// What stands beside the boxes of a date.

let house: House;
let unit: Browser;
let at: { readonly case: string; readonly workflow: string };

const steps = (type: string) => `/cases/${at.case}/w/${at.workflow}/steps/${type}`;

beforeAll(async () => {
  house = await openHouse();
  unit = house.browser('northmoor-unit');
  at = await caseReferred(unit);
}, 120_000);
afterAll(() => house.close());

describe('a date', () => {
  const today = () =>
    house.engine.time.now().slice(0, 10).split('-').map(Number).toReversed() as [number, number, number];

  it('is exemplified by today', async () => {
    const form = await unit.get(steps('InformationRequested'));
    expect(textOf(form, '#due-hint')).toBe(`For example, ${today().join(' ')}`);
    expect(textOf(form, '#occurredOn-hint')).toMatch(`For example, ${today().join(' ')}. Leave out the day`);
  });

  it('on which something happened is today by one button, which keeps everything typed and needs no script', async () => {
    const form = await unit.get(steps('InformationRequested'));
    const button = form.$('button[value=today]');
    expect(button.attr('formaction')).toBe('#occurredOn');
    const filled = { agency: ['agency-1', 'agency-2'], scope: 'Two years.', 'occurredOn.exact': 'unknown' };
    const dated = await fill(unit, form, filled, 'today');
    expect(dated.status).toBe(200);
    const [day, month, year] = today().map(String);
    expect(boxesOf(dated.$)).toMatchObject({
      agency: ['agency-1', 'agency-2'],
      scope: 'Two years.',
      'occurredOn.day': day,
      'occurredOn.month': month,
      'occurredOn.year': year,
      'occurredOn.exact': '',
    });
  });

  it('that is planned, or stands on record already, is not said to be today', async () => {
    const planned = await unit.get(steps('MeetingPlanned'));
    expect([planned.status, planned.$('button[value=today]').length]).toEqual([200, 0]);
    const [referral] = await house.engine.recorder.streams.history(`rapidReview-${at.workflow}`);
    const correction = await unit.get(`${steps('FactCorrected')}?event=${referral!.id}`);
    expect([correction.status, correction.$('button[value=today]').length]).toEqual([200, 0]);
  });
});
