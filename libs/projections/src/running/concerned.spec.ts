import { nothing, type Projection, type SeenEvent, type StepKind } from '../projection';
import { concernedAmong } from './concerned';

const seen = (category: string, fact: string) =>
  ({ category, fact, event: { type: `${category}.${fact}` } }) as SeenEvent;

function projectionOf(name: string, concerns: (kind: StepKind) => boolean): Projection {
  return { name, version: 1, tables: [], concerns, looksInto: () => nothing, changes: () => nothing };
}

test('a read model is shown the kinds of steps that concern it, beside others in their order', () => {
  const concerned = concernedAmong([
    projectionOf('all', () => true),
    projectionOf('meetings', ({ category }) => category === 'meeting'),
    projectionOf('closings', ({ fact }) => fact === 'Closed'),
  ]);
  const namesFor = (category: string, fact: string) => concerned(seen(category, fact)).map(({ name }) => name);
  expect(namesFor('meeting', 'Closed')).toEqual(['all', 'meetings', 'closings']);
  expect(namesFor('action', 'Closed')).toEqual(['all', 'closings']);
  expect(namesFor('meeting', 'Called')).toEqual(['all', 'meetings']);
});

test('it is asked once for each type of event', () => {
  const asked: string[] = [];
  const concerned = concernedAmong([
    projectionOf('some', ({ category, fact }) => asked.push(`${category}.${fact}`) > 0),
  ]);
  for (const fact of ['Drafted', 'Agreed', 'Drafted']) concerned(seen('action', fact));
  expect(asked).toEqual(['action.Drafted', 'action.Agreed']);
});
