import { addressOf, idIn, oneOfThese, pageIn } from './address';
import { dueShown } from './due';
import { filtersShown } from './filters';
import { pagesShown } from './paging';

const today = '2026-06-15';

describe('When something is due', () => {
  it.each([
    [{ due: '2026-06-15' }, '15 June 2026', 'due today'],
    [{ due: '2026-06-16' }, '16 June 2026', 'due tomorrow'],
    [{ due: '2026-06-25' }, '25 June 2026', 'in 10 days'],
    [{ due: '2026-06-14' }, '14 June 2026', '1 day overdue'],
    [{ due: '2026-06-01', dueLatest: '2026-06-30' }, '1 June 2026 to 30 June 2026', 'in 15 days'],
    [{ due: '2026-01-05', deadline: 'panel-letter' }, '5 January 2026', 'expected, not yet received'],
    [{ due: null }, null, 'No day set'],
    [{ due: null, since: '2026-05' }, null, 'Waiting since May 2026'],
    [
      { due: '2026-06-30', deadline: 'action', since: '2026-06-09' },
      'Waiting since 9 June 2026',
      'Action due 30 June 2026, in 15 days',
    ],
    [{ due: '2026-06-14', since: '2026-06-09' }, '14 June 2026', '1 day overdue, waiting since 9 June 2026'],
  ])('%j', (due, day, words) => {
    expect(dueShown(due, today)).toEqual({ day, words });
  });
});

describe('Filters', () => {
  const kind = { name: 'kind', label: 'What', all: 'Everything', options: [{ value: 'letter', text: 'Letters' }] };

  it('stand in the address as ids and fixed words, and come off one by one, back on the first page', () => {
    const shown = filtersShown('/tasks', [kind], { kind: 'letter', whose: 'everybody', page: '3' });
    expect(shown.chosen).toEqual([{ label: 'What', text: 'Letters', href: '/tasks?whose=everybody' }]);
    expect(shown.filters[0]!.options).toEqual([
      { value: '', text: 'Everything', selected: false },
      { value: 'letter', text: 'Letters', selected: true },
    ]);
  });

  it('choose nothing by what is no choice', () => {
    expect(oneOfThese('<b>', ['letter'])).toBeNull();
    expect(oneOfThese(['letter'], ['letter'])).toBeNull();
    expect(idIn('a'.repeat(65))).toBeNull();
    expect(idIn("x' or 1")).toBeNull();
    expect([pageIn('0'), pageIn('2'), pageIn('-1'), pageIn('9e9'), pageIn(undefined)]).toEqual([1, 2, 1, 1, 1]);
    expect(addressOf('/cases', { stage: null, year: '' })).toBe('/cases');
  });
});

it('Pages name their neighbours, and where all stands on one there are none', () => {
  expect(pagesShown('/tasks', {}, 1, 1)).toBeNull();
  expect(pagesShown('/tasks', { kind: 'letter' }, 2, 3)).toEqual({
    words: 'Page 2 of 3',
    before: '/tasks?kind=letter',
    after: '/tasks?kind=letter&page=3',
  });
});
