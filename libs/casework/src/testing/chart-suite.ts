import { chartOf, currentChart, possibleSteps, transitionsFrom, type AnyWorkflow, type Objection } from '../frame';
import type { Story } from './story';

/** A way to each stage of a chart. */
export type Ways = Readonly<Record<string, () => Story>>;

export interface OfChart {
  readonly ways: Ways;
  /** Rules that a stage may leave out, for the stage itself answers them. */
  readonly answeredByStage: readonly string[];
}

/** What every chart keeps: words and a way for each stage, and room for whatever life brings. */
export function chartSuite(page: AnyWorkflow, { ways, answeredByStage }: OfChart): void {
  const chart = chartOf(page, currentChart(page));
  const steps = Object.keys(page.facts);
  const stages = Object.keys(ways);

  describe(`The chart of ${page.name}`, () => {
    it('has a way to each of its stages, and words for each', () => {
      expect(stages.toSorted()).toEqual(Object.keys(chart.states).toSorted());
      for (const stage of stages) {
        expect(ways[stage]!().stage()).toBe(stage);
        expect(page.stages[stage]).toMatch(/^\S.*\S$/);
      }
    });

    it('lets every step be recorded from every stage, for life does not wait', () => {
      for (const way of Object.values(ways)) {
        expect(possibleSteps(page, way().instance()).toSorted()).toEqual(steps.toSorted());
      }
    });

    it('lets every step be withdrawn from every stage', () => {
      for (const stage of stages) {
        const withdrawable = [...transitionsFrom(chart, stage).keys()].filter((event) => event.endsWith(' withdrawn'));
        expect({ stage, withdrawable: withdrawable.toSorted() }).toEqual({
          stage,
          withdrawable: steps.map((step) => `${step} withdrawn`).toSorted(),
        });
      }
    });

    it('asks everywhere what it asks anywhere of a step, or leaves out only what the stage itself answers', () => {
      for (const step of steps) {
        const rulesAt = (stage: string) => transitionsFrom(chart, stage).get(step)!.rules;
        const everywhere = new Set(stages.flatMap(rulesAt));
        for (const stage of stages) {
          const left = [...everywhere].filter(
            (rule) => !rulesAt(stage).includes(rule) && !answeredByStage.includes(rule),
          );
          expect({ step, stage, left }).toEqual({ step, stage, left: [] });
        }
      }
    });

    it('says of every rule in plain words what is missing, and quotes no sealed text', () => {
      const asked = new Map<string, Objection>();
      for (const way of Object.values(ways)) {
        const told = way();
        for (const step of steps) {
          const decision = told.tries(step, {});
          if (decision.answer === 'objections')
            for (const objection of decision.objections) asked.set(objection.rule, objection);
        }
      }
      for (const { because } of asked.values()) expect(because).toMatch(/^[A-Z][^\n]{10,400}[.]$/);
    });
  });
}
