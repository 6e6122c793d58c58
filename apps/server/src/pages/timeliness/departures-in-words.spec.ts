import type { DepartureCount } from '@waymark/projections';
import { departuresInWords } from './summary-page';

const departed = (count: number): DepartureCount => ({ rule: 'familyTold', type: 'action.Closed', count, cases: 1 });

it('Departures are told by how often a rule was departed from, with the commonest kind where there are several', () => {
  const told = 'a step was taken although a rule asked for something first';
  expect(departuresInWords([])).toBe('No step was taken although a rule asked for something first.');
  expect(departuresInWords([departed(1)])).toBe(`Once ${told}.`);
  expect(departuresInWords([departed(3), departed(1)])).toBe(`4 times ${told}; the commonest kind 3 times.`);
  expect(departuresInWords([departed(1), departed(1)])).toBe(`2 times ${told}; the commonest kind once.`);
});
