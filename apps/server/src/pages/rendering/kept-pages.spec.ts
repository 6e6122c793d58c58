import { KeptPages } from './kept-pages';

const page = (html: string) => ({ html, status: 200, views: [] });

it('gives a page again for as long as what it is made of stands, and never afterwards', () => {
  const kept = new KeptPages();
  kept.keep('session /cases', 'at 1', page('one'));
  expect(kept.find('session /cases', 'at 1')?.html).toBe('one');
  expect(kept.find('session /cases', 'at 2')).toBeNull();
  expect(kept.find('session /cases', 'at 1')).toBeNull();
});

it('keeps pages apart by whom they were drawn for and by their address', () => {
  const kept = new KeptPages();
  kept.keep('one /cases', 'at 1', page('of one'));
  expect(kept.find('other /cases', 'at 1')).toBeNull();
  expect(kept.find('one /tasks', 'at 1')).toBeNull();
});

it('forgets what nobody asked for longest once there is too much of it', () => {
  const kept = new KeptPages();
  for (let number = 0; number < 30; number += 1) {
    kept.keep(`page ${number}`, 'at 1', page('x'.repeat(375_000)));
    kept.find('page 0', 'at 1');
  }
  expect(kept.find('page 0', 'at 1')).not.toBeNull();
  expect(kept.find('page 1', 'at 1')).toBeNull();
  expect(kept.find('page 29', 'at 1')).not.toBeNull();
});
