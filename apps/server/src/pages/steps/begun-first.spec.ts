import { fieldView, formFor } from '@waymark/forms';
import { withBeginning } from './begun-first';

const listing = formFor('action-plan', 'ActionAdded')!;

const asked = (name: string, actions: readonly { readonly value: string; readonly words: string }[]) => {
  const field = listing.fields.find((one) => one.name === name)!;
  const held = { 'other action': actions };
  const view = fieldView(field, { typed: new Map(), held, problems: [], today: '2026-11-26' });
  return withBeginning(view, field, 'case-1');
};

describe('a question that names another record', () => {
  it('leads to beginning one where there is none', () => {
    expect(asked('action', [])).toMatchObject({
      show: 'nothing to choose',
      begin: { href: '/cases/case-1/new/action', text: 'Begin an action' },
    });
  });

  it('offers those that there are', () => {
    expect(asked('action', [{ value: 'action-1', words: 'Train the night team' }])).not.toHaveProperty('begin');
  });

  it('leads nowhere where what it names is no record of its own', () => {
    expect(asked('recommendation', [])).not.toHaveProperty('begin');
  });
});
