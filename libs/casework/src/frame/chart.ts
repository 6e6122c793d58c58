import { getNextTransitions, setup, transition, type AnyStateMachine, type MachineContext } from 'xstate';

/**
 * XState's setup for a page: transitions list their rules in `meta`; `record` is for a step that changes no stage. What
 * is done to an earlier step is named by that step: `MeetingHeld withdrawn` says where its withdrawal leads,
 * `DraftPrepared corrected` which rules its correction is under (a correction changes no stage).
 */
export const chartFor = <State extends MachineContext, AnyStep extends { type: string }, Name extends string>(
  _rules: Record<Name, unknown>,
) =>
  setup({
    types: {
      context: {} as State,
      events: {} as AnyStep | { type: `${AnyStep['type']} withdrawn` | `${AnyStep['type']} corrected` },
      meta: {} as { rules?: Name[] },
    },
    actions: { record: () => {} },
  });

/** A step that changes no stage, with what is asked of it. */
export const recorded = <Name extends string>(rules: Name[]) => ({ actions: 'record' as const, meta: { rules } });

/** A step that has several targets has its rules on the first: they are the step's. */
export const withRules = <Name extends string, Target extends object>(rules: Name[], targets: Target[]) =>
  targets.map((target, at) => (at === 0 ? { ...target, meta: { rules } } : target));

/** Steps that may be recorded by mistake and taken back without a change of stage. */
export const withdrawable = <Type extends string>(...types: Type[]) =>
  Object.fromEntries(types.map((type) => [`${type} withdrawn`, { actions: 'record' }])) as {
    [K in `${Type} withdrawn`]: { actions: 'record' };
  };

/** The stage at which a record stands, of several targets: the first whose condition holds of it. The last has none. */
export const standsWhere =
  <State>(
    targets: readonly {
      readonly guard?: (of: { context: State; event: { type: string } & never }) => boolean;
      readonly target: string;
    }[],
  ) =>
  (state: State): string => {
    const event = { type: 'record withdrawn' } as { type: string } & never;
    const found = targets.find(({ guard }) => guard === undefined || guard({ context: state, event }));
    if (found === undefined) throw new Error('No stage is said for a record that meets none of the conditions.');
    return found.target.replace(/^\./, '');
  };

/** `MeetingHeld withdrawn` → `MeetingHeld`. */
export const stepNamed = (chartEvent: string): string => chartEvent.replace(/ (withdrawn|corrected)$/, '');

export interface Candidate {
  readonly eventType: string;
  readonly rules: readonly string[];
  /** Whether it stands at the chart's root, and so at every stage that names none of its own. */
  readonly anywhere: boolean;
  /** Whether it can lead to another stage. */
  readonly leadsOn: boolean;
  /** The stages that it can lead to, in the order in which they are tried. */
  readonly targets: readonly string[];
  /** Whether one of its targets is always chosen. */
  readonly alwaysLeads: boolean;
}

const candidates = new WeakMap<AnyStateMachine, Map<string, Map<string, Candidate>>>();

/** The innermost transition of each step from a stage, worked out once per chart and stage. */
export function transitionsFrom(chart: AnyStateMachine, stage: string): Map<string, Candidate> {
  const stages = candidates.get(chart) ?? new Map<string, Map<string, Candidate>>();
  candidates.set(chart, stages);
  const known = stages.get(stage);
  if (known !== undefined) return known;
  const found = innermost(chart, stage);
  stages.set(stage, found);
  return found;
}

/** A step with several targets has several transitions, in one place: their rules are the step's, all together. */
function innermost(chart: AnyStateMachine, stage: string): Map<string, Candidate> {
  const sources = new Map<string, string>();
  const found = new Map<string, Candidate>();
  for (const { eventType, meta, source, target, guard } of getNextTransitions(at(chart, stage, {}))) {
    if ((sources.get(eventType) ?? source.id) !== source.id) continue;
    sources.set(eventType, source.id);
    const before = found.get(eventType);
    const rules = (meta as { rules?: string[] } | undefined)?.rules ?? [];
    found.set(eventType, {
      eventType,
      rules: [...new Set([...(before?.rules ?? []), ...rules])],
      anywhere: source.parent === undefined,
      targets: [...new Set([...(before?.targets ?? []), ...(target ?? []).map(({ key }) => key)])],
      leadsOn: before?.leadsOn === true || target !== undefined,
      alwaysLeads: before?.alwaysLeads === true || guard === undefined,
    });
  }
  return found;
}

/** Where a step leads. The chart's guards choose between targets; they see the folded state. */
export function stageAfter(chart: AnyStateMachine, stage: string, state: unknown, step: { type: string }): string {
  if (transitionsFrom(chart, stage).get(step.type)?.leadsOn !== true) return stage;
  const [next] = transition(chart, at(chart, stage, state) as never, step as never);
  return (next as unknown as { value: string }).value;
}

/** A step of which only the kind is known yet. */
class LooksAtTheStep extends Error {}
const looksAtTheStep = new LooksAtTheStep('The guard looks at what the step says.');
const yetToCome = (type: string) => ({
  type,
  get data(): never {
    throw looksAtTheStep;
  },
});

type Guard = (of: { context: unknown; event: { type: string } }) => boolean;

/**
 * The stages to which a step may lead as the record stands, this one aside: those that what is on record rules out are left
 * out. Where it hangs on what the step says, all that it may come to.
 */
export function stagesAhead(chart: AnyStateMachine, stage: string, state: unknown, type: string): readonly string[] {
  const ahead = new Set<string>();
  const [first, ...others] = getNextTransitions(at(chart, stage, state)).filter(({ eventType }) => eventType === type);
  for (const { guard, source, target } of first === undefined ? [] : [first, ...others]) {
    if (source.id !== first!.source.id) break;
    const leads = guard === undefined ? true : mayHold(guard as Guard, state, type);
    if (leads !== false) for (const { key } of target ?? []) ahead.add(key);
    if (leads === true) break;
  }
  ahead.delete(stage);
  return [...ahead];
}

/** Null: only the step can tell. */
function mayHold(guard: Guard, state: unknown, type: string): boolean | null {
  try {
    return guard({ context: state, event: yetToCome(type) });
  } catch (reason) {
    if (reason !== looksAtTheStep) throw reason;
    return null;
  }
}

const at = (chart: AnyStateMachine, stage: string, state: unknown) =>
  chart.resolveState({ value: stage, context: state } as never);
