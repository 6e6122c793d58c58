import { workflows, type Case } from '@waymark/casework';
import type { StepCommand } from '@waymark/recording';
import type { Policies } from '@waymark/policies';
import { registerDirectory, type House } from '../house';
import { agencies, bodies, idOf, partnership, person } from '../ids';
import { wholeCase, workflowOf, type Cast, type Chapter, type Found, type Place, type ToldStep } from '.';

/** The bench's own people and bodies. */
export const cast: Cast = {
  bodies: [bodies[0].body, bodies[1].body, bodies[2].body],
  agencies: [agencies[0]!, agencies[1]!, agencies[2]!],
  unit: person,
  chair: idOf('person', 'chair'),
  scrutineer: idOf('person', 'scrutineer'),
  reviewer: idOf('person', 'reviewer'),
  leadOf: (agency) => idOf('person', agency),
};

/** Everybody who takes part is registered, each with a role. */
export async function registerCast(house: House, on: string): Promise<void> {
  await registerDirectory(house, on, cast.agencies);
  const people: [string, object][] = [
    [cast.chair, { role: 'chair' }],
    [cast.scrutineer, { role: 'scrutineer' }],
    [cast.reviewer, { role: 'reviewer' }],
    ...cast.agencies.map((agency): [string, object] => [cast.leadOf(agency), { role: 'agency lead', agency }]),
  ];
  for (const [id, role] of people) {
    const stream = `person-${id}`;
    await house.take(stream, { type: 'PersonRegistered', data: { partnership, name: 'Robin Ashdown' }, on });
    await house.take(stream, { type: 'RoleGiven', data: { partnership, ...role }, on });
  }
}

/** Tells the story to a recorder, and lets the policies finish after each chapter. Answers with how many steps it told. */
export async function tellInProcess(house: House, policies: Policies): Promise<number> {
  const streams = new Map<Place, string>();
  const contents = new Map<Place, string>();
  const { recorder, goTo } = house;
  const streamOf = (place: Place): string => {
    const stream = streams.get(place);
    if (stream === undefined) throw new Error(`The case holds no ${place} yet.`);
    return stream;
  };
  const idIn = (place: Place): string => streamOf(place).slice(streamOf(place).indexOf('-') + 1);
  const found: Found = { idOf: idIn, contentOf: (place) => contents.get(place)! };
  let told = 0;

  const send = (step: ToldStep, command: StepCommand) => {
    if (step.opens === undefined) return recorder.record(streamOf(step.place), command);
    const category = categoryOf(step.place);
    return streams.has('case')
      ? recorder.openWorkflow(idIn('case'), category, command)
      : recorder.openCase(category, command);
  };

  /** What a form carries: the revision of the subject that it shows. */
  const seenOf = async ({ place, opens, type, data }: ToldStep): Promise<number | null> => {
    if (opens !== undefined) return null;
    const { instance, workflow } = await recorder.streams.load(streamOf(place));
    const subject = workflow.facts[type]!.subject(data as never);
    return instance.subjects.get(subject)?.revision ?? null;
  };

  const take = async (step: ToldStep): Promise<void> => {
    goTo(step.on);
    const command = commandFor(step, idOf('whole case', (told += 1)), await seenOf(step));
    const answer = await send(step, command);
    if (answer.answer === 'opened') {
      streams.set('case', `case-${answer.case}`).set(step.place, answer.stream);
      return;
    }
    if (answer.answer !== 'recorded')
      throw new Error(`The step ${step.type} of ${step.on} was not taken: ${JSON.stringify(answer)}`);
  };

  /** What the policies opened is found in the case. */
  const find = async (place: Exclude<Place, 'case'>): Promise<void> => {
    const known = new Set(streams.values());
    const { workflows: all } = (await recorder.streams.load(streamOf('case'))).instance.state as Case;
    const opened = all.find((stream) => stream.startsWith(`${categoryOf(place)}-`) && !known.has(stream));
    if (opened === undefined) throw new Error(`The policies opened no ${place}.`);
    streams.set(place, opened);
    const { content } = (await recorder.streams.load(opened)).instance.state as { content?: string };
    if (content !== undefined) contents.set(place, content);
  };

  for (const { steps, opened } of Object.values(wholeCase) as readonly Chapter[]) {
    for (const stepOf of steps) await take(stepOf(cast, found));
    await policies.settled();
    for (const place of opened) await find(place);
  }
  return told;
}

const categoryOf = (place: Place): string =>
  workflows.find(({ name }) => name === workflowOf[place as Exclude<Place, 'case'>])!.category;

const commandFor = (
  { by, type, data, on, body, departures = {} }: ToldStep,
  commandId: string,
  subjectRevision: number | null,
): StepCommand => ({
  commandId,
  by: { person: by, partnership },
  type,
  data,
  occurredOn: on,
  dateNotKnownBecause: null,
  subjectRevision,
  decidedBy:
    body === undefined ? null : { body, capacity: 'lead', given: 'meeting', person: null, name: 'Alex Marlow' },
  departures: Object.entries(departures).map(([rule, reason]) => ({ rule, reason })),
  causation: null,
});
