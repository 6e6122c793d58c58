import { workflows } from '../house';
import { usualNext } from './usual-next';

const saying = (rules: readonly string[]) =>
  rules.map((rule) => ({ rule, force: 'ask' as const, because: 'Not yet.', source: null }));
const may = (type: string, ...rules: string[]) => ({ type, objections: saying(rules), usuallyAfter: saying([]) });
const mayAfter = (type: string, ...rules: string[]) => ({ ...may(type), usuallyAfter: saying(rules) });
const workflow = { settledBy: { decided: ['Decide'], recommended: ['Recommend'], round: ['Send'] } };

describe('what is offered as the usual next step', () => {
  it('is what the rules would let through', () => {
    expect(usualNext(workflow, ['Send', 'Close'], [may('Send'), may('Close', 'closedAlready')])).toEqual(['Send']);
  });

  it('is what answers a rule, in place of what would be asked about, however far back', () => {
    const next = [may('Send', 'decided'), may('Decide', 'recommended'), may('Recommend'), may('Other')];
    expect(usualNext(workflow, ['Send', 'Other'], next)).toEqual(['Recommend', 'Other']);
  });

  it('is a duty that runs by a day too, after what a rule would ask for first', () => {
    const next = [may('Send', 'decided'), may('Decide')];
    expect(usualNext({ ...workflow, duties: ['Send'] }, ['Send'], next)).toEqual(['Decide', 'Send']);
  });

  it('is no duty that would be refused, whatever else is asked of it', () => {
    const refusing = { rule: 'held', force: 'refuse' as const, because: 'Not held.', source: null };
    const send = { ...may('Send', 'decided'), objections: [...saying(['decided']), refusing] };
    const withDuty = { ...workflow, duties: ['Send'] };
    expect(usualNext(withDuty, ['Send'], [send, may('Decide')])).toEqual(['Decide']);
    expect(usualNext(withDuty, ['Send'], [{ ...send, objections: [refusing] }])).toEqual([]);
  });

  it('is what usually comes before a step, and then the step, where nothing asks for the order', () => {
    const next = [mayAfter('Draft', 'decided'), may('Decide', 'recommended'), may('Recommend')];
    expect(usualNext(workflow, ['Draft'], next)).toEqual(['Recommend', 'Draft']);
    expect(usualNext(workflow, ['Draft'], [mayAfter('Draft', 'unheardOf')])).toEqual(['Draft']);
  });

  it('is offered once, and goes in no circle', () => {
    const next = [may('Send', 'decided'), may('Decide', 'round')];
    expect(usualNext(workflow, ['Send', 'Send'], next)).toEqual([]);
    expect(usualNext(workflow, ['Decide', 'Send'], [may('Decide'), may('Send', 'decided')])).toEqual(['Decide']);
  });

  it('leaves out what may not be recorded by whoever asks', () => {
    expect(usualNext(workflow, ['Send'], [])).toEqual([]);
  });

  it('names rules that ask, and steps that there are', () => {
    for (const { settledBy = {}, usuallyAfter = {}, duties = [], rules, facts } of workflows) {
      expect([...duties, ...Object.keys(usuallyAfter)].filter((step) => !Object.hasOwn(facts, step))).toEqual([]);
      expect(Object.values(usuallyAfter).flatMap((names) => names.filter((name) => rules[name] === undefined))).toEqual(
        [],
      );
      for (const [rule, steps] of Object.entries(settledBy)) {
        expect(rules[rule]?.force).toBe('ask');
        expect(steps.filter((step) => !Object.hasOwn(facts, step))).toEqual([]);
      }
    }
  });
});
