import { openHouse, type House } from '../api/house';
import type { Browser } from '../signed-in';
import { caseReferred } from './referred';
import { boxesOf, dateIn, errorsOf, fill, send, textOf } from './filling';

// One form for several agencies: the same question to each, and each its own step.

let house: House;
let unit: Browser;
let at: { readonly case: string; readonly workflow: string };

const steps = (type: string) => `/cases/${at.case}/w/${at.workflow}/steps/${type}`;
const history = () => house.engine.recorder.streams.history(`rapidReview-${at.workflow}`);
const agencies = (...numbers: number[]) => numbers.map((number) => `agency-${number}`);
const question = {
  basis: 'by agreement',
  scope: 'The last two years.',
  ...dateIn('due', '2026-05-27'),
  ...dateIn('occurredOn', '2026-05-18'),
};

beforeAll(async () => {
  house = await openHouse();
  unit = house.browser('northmoor-unit');
  at = await caseReferred(unit);
}, 120_000);
afterAll(() => house.close());

it('offers deciding bodies, agencies and people each beneath a heading of their own', async () => {
  const { $ } = await unit.get(steps('MeetingHeld'));
  const groups = $('[role=group]')
    .has('[name=attended]')
    .toArray()
    .map((group) => [
      $(group).find('.waymark-group-name').text(),
      $(group).find('label').first().text().trim().replace(/\d+$/, ''),
    ]);
  expect(groups).toEqual([
    ['Deciding bodies', expect.stringMatching(/^Northmoor/)],
    ['Health', 'Northmoor agency-'],
    ['People of the deciding bodies', expect.stringMatching(/^Name of /)],
    ['People of the partnership', expect.stringMatching(/^Name of /)],
    ['People of the agencies', expect.stringMatching(/^Name of /)],
  ]);
});

describe('several agencies on one form', () => {
  it('are each asked with the same date and the same words, all in one go', async () => {
    const form = await unit.get(steps('InformationRequested'));
    expect(form.$('input[type=checkbox][name=agency]').length).toBeGreaterThan(3);
    const check = await fill(unit, form, { ...question, agency: agencies(1, 2, 3) });
    expect(textOf(check, 'h1')).toBe('Check your answers');
    const done = await send(unit, check, {}, 'record');
    expect(textOf(done)).toContain('It is recorded of each of these');
    expect(done.$('main .govuk-list--bullet').first().find('li').length).toBe(3);
    const asked = (await history()).slice(1);
    expect(asked.map(({ type, data }) => [type, data['agency']])).toEqual(
      agencies(1, 2, 3).map((agency) => ['rapidReview.InformationRequested', agency]),
    );
    // The same form again is the same request; with another agency it is one that somebody has to want.
    expect((await fill(unit, check, {}, 'record')).headers.get('location')).toMatch(/\/recorded\//);
    const more = await fill(unit, check, { ...boxesOf(check.$), agency: agencies(1, 2, 3, 4) }, 'record');
    expect(more.status).toBe(422);
    expect(textOf(more)).toContain('This form was recorded already, with other answers');
    expect(await history()).toHaveLength(4);
  });

  it('are told beneath their names what stands on record of them', async () => {
    const form = await unit.get(steps('InformationRequested'));
    const hint = (number: number) => {
      const box = form.$(`input[name=agency][value=agency-${number}]`);
      return form
        .$(`#${box.attr('aria-describedby') ?? 'none'}`)
        .text()
        .trim();
    };
    expect(hint(1)).toBe('Asked 18 May 2026, due 27 May 2026');
    expect(hint(5)).toBe('');
  });

  it('stay unasked, all of them, where one was asked meanwhile', async () => {
    const slow = await unit.get(steps('InformationRequested'));
    const quick = await unit.get(steps('InformationRequested'));
    await fill(unit, quick, { ...question, agency: 'agency-5' }).then((check) => fill(unit, check, {}, 'record'));
    const before = (await history()).length;
    const meanwhile = await fill(unit, slow, { ...question, agency: agencies(4, 5) }, 'record');
    expect(meanwhile.status).toBe(409);
    expect(textOf(meanwhile, '.waymark-meanwhile')).toContain('Information requested, 18 May 2026');
    expect(await history()).toHaveLength(before);
    const again = await fill(unit, meanwhile, {}, 'record');
    expect(await history()).toHaveLength(before);
    const reason = again.$('textarea[name^="reason:"]').attr('name')!;
    await fill(unit, again, { [reason]: 'The first letter went astray.' }, 'record');
    const [unasked, asked] = (await history()).slice(-2);
    expect([unasked!.departures, asked!.departures]).toEqual([[], [reason.slice('reason:'.length)]]);
    expect(await history()).toHaveLength(before + 2);
  });

  it('depart from a rule each for itself, for the one reason that was given', async () => {
    const form = await unit.get(steps('ReturnChased'));
    const chased = { agency: agencies(1, 6), ...dateIn('occurredOn', '2026-05-28') };
    const check = await fill(unit, form, chased, 'record');
    const reason = check.$('textarea[name^="reason:"]').attr('name')!;
    expect(textOf(check)).toContain('This agency has not been asked');
    const reasoned = { [reason]: 'Asked by telephone.' };
    const done = await send(unit, check, reasoned, 'record');
    expect(textOf(done)).toContain('with the reason that you gave');
    const [one, other] = (await history()).slice(-2);
    expect([one!.departures, other!.departures]).toEqual([[], [reason.slice('reason:'.length)]]);
    const before = (await history()).length;
    expect((await fill(unit, check, reasoned, 'record')).status).toBe(303);
    expect(await history()).toHaveLength(before);
  });

  it('are at least one', async () => {
    const form = await unit.get(steps('InformationRequested'));
    expect(errorsOf(await fill(unit, form, question))).toEqual(['Select at least one agency']);
  });
});
