import type { House } from '../pages/house';
import type { Browser } from '../signed-in';
import { words } from '../pages/house';
import { formOf, openReferredHouse } from './referred-house';

// A form of one page is recorded as it is sent. That a day it sets is no working day is said before that.

let house: House;
let unit: Browser;
let address: string;

beforeAll(async () => {
  const referred = await openReferredHouse();
  house = referred.house;
  unit = house.as('unit');
  address = formOf(referred.opened, 'MeetingPlanned');
}, 120_000);
afterAll(() => house.close());

const planned = (day: string, more: Record<string, string> = {}) =>
  unit.send(address, {
    kind: 'criteria meeting',
    'occurredOn.day': day,
    'occurredOn.month': '12',
    'occurredOn.year': '2026',
    'form:act': 'record',
    ...more,
  });

it('A day to come that is no working day is remarked on before the form is recorded', async () => {
  const remarked = await planned('25');
  expect(words(remarked.$('h1').text())).toContain('Check your answers');
  expect(words(remarked.$('main').text())).toContain('Friday 25 December 2026 is a bank holiday: Christmas Day.');
  const recorded = await planned('25', { 'form:checking': 'yes' });
  expect(words(recorded.$('h1').text())).toContain('Recorded');
});

it('A working day is recorded at once', async () => {
  expect(words((await planned('22')).$('h1').text())).toContain('Recorded');
});
