import { openHouse, words, type House } from './house';
import { notify, record, refer, registerNorthmoor } from './steps';

const home = '/timeliness/northmoor';
let house: House;
let unclear: string;
let unknown: string;
let long: string;

beforeAll(async () => {
  house = await openHouse('2025-02-10', async (engine, on) => {
    on('2025-01-31');
    await registerNorthmoor(engine);
    await notify(engine, await refer(engine, '2025-01-06'), '2025-01-08');
    const whenUnclear = { incidentOn: '2025-01', incidentKnownOn: '2025-01' };
    const imprecise = await refer(engine, '2025-01-06', whenUnclear);
    ({ caseId: unclear } = imprecise);
    await notify(engine, imprecise, '2025-01-14');
    const whenUnknown = { incidentOn: 'not-known', incidentKnownOn: 'not-known' };
    ({ caseId: unknown } = await refer(engine, '2025-01-31', whenUnknown));
    ({ caseId: long } = await refer(engine, '2010-03-01', whenUnknown));
    await record(engine, `case-${long}`, 'WorkingNameGiven', { on: '2025-01-31', data: { name: 'Lapwing' } });
  });
});

afterAll(() => house.close());

/** The line beside the headline. */
const leftOut = async (page: string): Promise<string> => {
  const { $ } = await house.get(page);
  return words($('.waymark-uncountable').first().text());
};

const rowsAt = async (page: string): Promise<string[]> => {
  const { $ } = await house.get(page);
  return $('#notification-cases')
    .closest('table')
    .find('tbody a[href^="/cases/"]')
    .toArray()
    .map((link) => ($(link).attr('href') ?? '').slice('/cases/'.length));
};

describe('beside a headline figure stands what is in no share', () => {
  it.each(['/timeliness?page=1', home])('on %s, also what started in no one year for certain', async (page) => {
    expect(await leftOut(page)).toBe(
      'Left out of every share, in all years: ' +
        'Serious incident notification: 1 cannot be judged, 2 cannot be computed.',
    );
  });

  it('and nothing where there is none: no row says that 0 cannot be judged', async () => {
    for (const page of ['/timeliness?page=1', home, `${home}/rapid-review`])
      expect(words((await house.get(page)).$('main').text())).not.toMatch(/\b0 cannot/);
    expect((await house.get(`${home}/rapid-review`)).$('.waymark-uncountable')).toHaveLength(0);
  });

  it('and is one link away, row by row, however long ago it was', async () => {
    const { $ } = await house.get(home);
    const links = $('.waymark-uncountable a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(links).toHaveLength(2);
    expect(await rowsAt(links[0]!)).toEqual([unclear]);
    expect((await rowsAt(links[1]!)).toSorted()).toEqual([unknown, long].toSorted());
    const only = await house.get(links[1]!);
    expect(words(only.$('main').text())).toContain('Only what cannot be computed: each stands in no share');
    expect(words(only.$('#notification-cases').closest('table').text())).toContain('because');
  });

  it('on the page of the deadline itself too', async () => {
    expect(await leftOut(`${home}/notification`)).toBe(
      'Left out of every share, in all years: 1 cannot be judged, 2 cannot be computed.',
    );
  });
});
