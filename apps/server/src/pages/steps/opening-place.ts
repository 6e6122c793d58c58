import { partnershipsLed } from '@waymark/access';
import { own, workflows, type AnyWorkflow } from '@waymark/casework';
import { formFor, thingsAskedFor, type StepForm } from '@waymark/forms';
import { MayOpenWorkflow, OpenCase, OpeningJudged, OpenWorkflow } from '@waymark/engine/cqrs';
import type { Who } from '../../access/who';
import { asQuery, openingAddress, recordedAddress } from './addresses';
import { heldFor } from './choices/held-for';
import { judgedFrom } from './judged';
import type { StepPlace } from './place';
import { chosenBy, type Buses, type StepAt } from './step-place';

/** The step that a workflow begins with. */
export const firstStepOf = ({ usualCourse = [] }: AnyWorkflow): string | null => usualCourse[0]?.[1] ?? null;

/** What opens a workflow: with a case of its own, or within a case. Null where this person may not. */
export async function openingPlace(
  buses: Buses,
  who: Who,
  caseId: string | null,
  workflow: string,
  { typed, about: asked }: Pick<StepAt, 'typed' | 'about'>,
): Promise<StepPlace | null> {
  const page = workflows.find(({ name }) => name === workflow);
  const form = page === undefined ? null : formFor(workflow, firstStepOf(page) ?? '');
  if (page === undefined || form === null || !(await mayOpen(buses, who, caseId, page))) return null;
  const { queries, commands } = buses;
  const { person } = who;
  const about = chosenBy(form, asked);
  const partnership = who.partnership ?? partnershipsLed(who)[0] ?? '';
  const held = await heldFor(thingsAskedFor(form), {
    queries,
    person,
    case: caseId,
    // Whoever opens a record sees the names in its case.
    seesNames: true,
    reference: null,
    partnership,
    steps: [],
    only: null,
    chosen: (field) => typed.get(field)?.[0] ?? '',
    today: buses.today,
    type: form.type,
  });
  const recorded = ({ stream, event, case: of }: { stream: string; event: string; case?: string }) =>
    recordedAddress({ case: of ?? caseId ?? '', instance: stream.slice(stream.indexOf('-') + 1) }, event);
  return {
    form,
    address: openingAddress(caseId, workflow, about),
    back: caseId === null ? '/cases' : `/cases/${caseId}`,
    caption: caseId === null ? 'New case' : page.title,
    case: caseId,
    today: buses.today,
    revision: -1,
    subjects: {},
    steps: [],
    beforehand: [],
    stage: null,
    stopped: {},
    stageTitle: null,
    notice: null,
    bodies: [],
    held,
    draft: { person, case: caseId, place: `new:${workflow}`, step: form.type, about: asQuery(about).slice(1) },
    prefilled: new Map([...onlyPlan(form, held), ...chosenIn(about)]),
    before: null,
    namesOf: async () => new Map(),
    judge: async (step) => judgedFrom(await queries.execute(new OpeningJudged(caseId, workflow, step, null)), recorded),
    recordTogether: null,
    record: async (step) => {
      const command = caseId === null ? new OpenCase(workflow, step, null) : new OpenWorkflow(caseId, workflow, step);
      return judgedFrom(await commands.execute(command as OpenCase), recorded);
    },
  };
}

async function mayOpen({ queries }: Buses, who: Who, caseId: string | null, page: AnyWorkflow): Promise<boolean> {
  if (caseId === null) return page.opensCase && partnershipsLed(who).length > 0;
  return queries.execute(new MayOpenWorkflow(who.person, caseId));
}

/** What the address chooses, of what this form asks. */
const chosenIn = (about: StepAt['about']): [string, string[]][] =>
  Object.entries(about).map(([field, id]) => [field, [id]]);

/** Where a case has one plan, an action belongs to it. */
const onlyPlan = (form: StepForm, held: StepPlace['held']): [string, string[]][] => {
  const plans = own(held, 'plan') ?? [];
  return plans.length === 1 && form.fields.some(({ name }) => name === 'plan') ? [['plan', [plans[0]!.value]]] : [];
};
