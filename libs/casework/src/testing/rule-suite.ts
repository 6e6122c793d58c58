import type { AnyWorkflow } from '../frame';
import { objectionsOf, rulesOf, type How, type Story } from './story';

/** A step taken at a point of a story. */
export type Taken = readonly [told: () => Story, type: string, data: object, how?: How];

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export type RuleCases = Readonly<Record<string, { readonly objects: Taken; readonly holds: Taken }>>;

const tried = ([told, type, data, how]: Taken) => told().tries(type, data, how);

/** What every rule of a workflow keeps. */
export const ruleSuite = ({ name, rules }: AnyWorkflow, ruleCases: RuleCases): void =>
  rulesSuite(name, rules, ruleCases);

/** What every rule keeps: it objects and lets pass, says why in plain words, and has the force that it names. */
export function rulesSuite(title: string, rules: AnyWorkflow['rules'], ruleCases: RuleCases): void {
  const names = Object.keys(rules);
  const withForce = (force: string) => names.filter((name) => rules[name]!.force === force);
  const refusing = withForce('refuse');
  const asking = withForce('ask');

  describe(`The rules of ${title}`, () => {
    it('are all in this table', () => {
      expect(Object.keys(ruleCases).toSorted()).toEqual(names.toSorted());
    });

    if (names.length > 0) {
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

      it.each(names)('take no departure from what they do not ask: %s', (name) => {
        const [told, type, data, how] = ruleCases[name]!.holds;
        const decision = told().tries(type, data, { ...how, despite: { [name]: 'All the same.' } });
        expect(objectionsOf(decision).find(({ rule }) => rule === name)).toMatchObject({ force: 'refuse' });
      });
    }

    if (refusing.length > 0) {
      it.each(refusing)('take no reason for what is refused: %s', (name) => {
        const [told, type, data, how] = ruleCases[name]!.objects;
        expect(rulesOf(told().tries(type, data, { ...how, despite: { [name]: 'All the same.' } }))).toContain(name);
      });
    }

    if (asking.length > 0) {
      it.each(asking)('record the departure where they only ask: %s', (name) => {
        const [told, type, data, how] = ruleCases[name]!.objects;
        expect(rulesOf(told().tries(type, data, { ...how, despite: { [name]: '  ' } }))).toContain(name);
        expect(told().given(type, data, how).last().departures).toContain(name);
      });
    }
  });
}
