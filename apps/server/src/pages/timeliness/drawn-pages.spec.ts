import type { Timeliness } from '@waymark/projections';
import { DrawnPages } from './drawn-pages';

const figuresOf = (partnership: string) => ({ partnership }) as Timeliness;
const page = { template: 'timeliness/summary.njk', title: 'Timeliness', section: null, context: {} };

it('are given again for the figures that they were drawn from, and for no others', () => {
  const pages = new DrawnPages();
  const [before, after] = [figuresOf('northmoor'), figuresOf('northmoor')];
  pages.keep(before, '/days', page, 'days');
  expect(pages.find(before, '/days')?.html).toBe('days');
  expect(pages.find(before, '/actions')).toBeNull();
  expect(pages.find(after, '/days')).toBeNull();
  // Readers to whom a case is closed have figures of their own, and draw away nobody's page.
  pages.keep(after, '/days', page, 'days of others');
  expect(pages.find(before, '/days')?.html).toBe('days');
});

it('are kept apart by partnership', () => {
  const pages = new DrawnPages();
  const [one, other] = [figuresOf('northmoor'), figuresOf('southvale')];
  pages.keep(one, '', page, 'of one');
  pages.keep(other, '', page, 'of the other');
  expect(pages.find(one, '')?.html).toBe('of one');
  expect(pages.find(other, '')?.html).toBe('of the other');
});

it('give way to others, those first that nobody asked for longest, once there is too much of them', () => {
  const pages = new DrawnPages();
  const figures = figuresOf('northmoor');
  for (let number = 0; number < 30; number += 1) {
    pages.keep(figures, `/${number}`, page, 'x'.repeat(100_000));
    pages.find(figures, '/0');
  }
  expect(pages.find(figures, '/0')).not.toBeNull();
  expect(pages.find(figures, '/1')).toBeNull();
  expect(pages.find(figures, '/29')).not.toBeNull();
});
