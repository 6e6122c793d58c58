import { rapidReview } from '.';
import { ruleCases, type Taken } from '../testing/rapid-review-rules';
import { objectionsOf, rulesOf } from '../testing/story';

const tried = ([told, type, data, how]: Taken) => told().tries(type, data, how);
const names = Object.keys(rapidReview.rules);
const withForce = (force: string) => names.filter((name) => rapidReview.rules[name]!.force === force);

describe('The rules of a rapid review', () => {
  it('are all in this table', () => {
    expect(Object.keys(ruleCases).sort()).toEqual([...names].sort());
  });

  it.each(names)('let pass what they have nothing against: %s', (name) => {
    const decision = tried(ruleCases[name]!.holds);
    expect(['record', 'objections']).toContain(decision.answer);
    expect(rulesOf(decision)).not.toContain(name);
  });

  it.each(names)('say in plain words what is missing: %s', (name) => {
    const objection = objectionsOf(tried(ruleCases[name]!.objects)).find(({ rule }) => rule === name);
    expect(objection).toBeDefined();
    expect(objection!.because).toMatch(/^[A-Z][^\n—]{15,300}[.]$/);
    expect(objection!.because).not.toMatch(/\b(tenant|poison|parked|refused|clock|step|subject|stream)\b/i);
  });

  it.each(withForce('refuse'))('take no reason for what is refused: %s', (name) => {
    const [told, type, data, how] = ruleCases[name]!.objects;
    expect(rulesOf(told().tries(type, data, { ...how, despite: { [name]: 'All the same.' } }))).toContain(name);
  });

  it.each(withForce('ask'))('record the departure where they only ask: %s', (name) => {
    const [told, type, data, how] = ruleCases[name]!.objects;
    expect(rulesOf(told().tries(type, data, { ...how, despite: { [name]: '  ' } }))).toContain(name);
    expect(told().given(type, data, how).last().departures).toContain(name);
  });

  it.each(names)('take no departure from what they do not ask: %s', (name) => {
    const [told, type, data, how] = ruleCases[name]!.holds;
    const decision = told().tries(type, data, { ...how, despite: { [name]: 'All the same.' } });
    expect(objectionsOf(decision).find(({ rule }) => rule === name)).toMatchObject({ force: 'refuse' });
  });
});
