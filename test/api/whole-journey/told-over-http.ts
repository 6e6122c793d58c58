import {
  workflowOf,
  type Cast,
  type Chapter,
  type Found,
  type Place,
  type ToldStep,
} from '../../../apps/cli/src/bench/material/whole-case';
import type { Answer, Client } from '../client';
import type { House } from '../house';
import { decidedBy } from '../steps';

/** Northmoor's own people and bodies, as the test's house has them. */
export const cast: Cast = {
  bodies: ['council', 'icb', 'police'],
  agencies: ['agency-1', 'agency-2', 'agency-8'],
  unit: 'northmoor-unit',
  chair: 'second-chair',
  scrutineer: 'scrutineer',
  reviewer: 'reviewer',
  leadOf: (agency) => `lead-of-${agency}`,
};

interface Listed {
  readonly id: string;
  readonly workflow: string;
  readonly stageTitle: string;
}

/** Tells the story of one case to a server, which runs the policies as `waymark serve` does. */
export function teller(house: House) {
  const ids = new Map<Place, string>();
  const contents = new Map<Place, string>();
  const clients = new Map<string, Client>();
  let today = '';

  /** A token is taken for 90 days, so each person has a new one made every month. */
  const clientOf = (person: string): Client => {
    const holder = `${person} in ${today.slice(0, 7)}`;
    const client = clients.get(holder) ?? house.as(person);
    clients.set(holder, client);
    return client;
  };
  /** As a day begins, the server looks which deadlines come near or were missed. */
  const goTo = async (day: string): Promise<void> => {
    if (day <= today) return;
    today = day;
    house.goTo(day);
    await house.engine.watch.look();
  };
  const idOf = (place: Place): string => {
    const id = ids.get(place);
    if (id === undefined) throw new Error(`The case holds no ${place} yet.`);
    return id;
  };
  const found: Found = { idOf, contentOf: (place) => contents.get(place)! };
  const at = (place: Place): string => {
    const record = `/api/v1/cases/${idOf('case')}`;
    return place === 'case' ? record : `${record}/workflows/${idOf(place)}`;
  };

  const send = async (step: ToldStep, subjectRevision: number | null): Promise<Answer> => {
    const { place, type, data, on: occurredOn, body, departures = {} } = step;
    const sent = {
      type,
      data,
      occurredOn,
      ...(subjectRevision === null ? {} : { subjectRevision }),
      ...(body === undefined ? {} : { decidedBy: decidedBy(body) }),
      ...(Object.keys(departures).length === 0
        ? {}
        : { departures: Object.entries(departures).map(([rule, reason]) => ({ rule, reason })) }),
    };
    const client = clientOf(step.by);
    if (step.opens === undefined) return client.post(`${at(place)}/steps`, sent);
    const whole = { workflow: workflowOf[place as Exclude<Place, 'case'>], step: sent };
    return ids.has('case') ? client.post(`${at('case')}/workflows`, whole) : client.post('/api/v1/cases', whole);
  };

  const take = async (step: ToldStep): Promise<Answer> => {
    await goTo(step.on);
    let answer = await send(step, null);
    // Whoever records it looks at what stands there on the same subject.
    if (answer.body['type'] === '/problems/changed-meanwhile') {
      answer = await send(step, Number(answer.body['subjectRevision']));
    }
    if (answer.status !== 201) throw new Error(`${step.type} of ${step.on} was answered ${answer.text}`);
    if (step.opens !== undefined) {
      if (!ids.has('case')) ids.set('case', String(answer.body['case']));
      ids.set(step.place, String(answer.body['id']));
    }
    return answer;
  };

  const listed = async (): Promise<readonly Listed[]> =>
    (await clientOf(cast.unit).get(`${at('case')}/workflows`)).body['workflows'] as Listed[];

  /** What Waymark opened by itself is found in the case's own list. */
  const find = async (place: Exclude<Place, 'case'>): Promise<void> => {
    const known = new Set(ids.values());
    const opened = (await listed()).filter(({ id, workflow }) => workflow === workflowOf[place] && !known.has(id));
    if (opened.length !== 1) throw new Error(`Of ${place} there are ${opened.length}.`);
    ids.set(place, opened[0]!.id);
    if (workflowOf[place] !== 'submission') return;
    const [prepared] = (await clientOf(cast.unit).get(at(place))).body['steps'] as { data: { content: string } }[];
    contents.set(place, prepared!.data.content);
  };

  return {
    at,
    idOf,
    clientOf,
    take,
    listed,
    async tell(chapter: Chapter): Promise<void> {
      for (const stepOf of chapter.steps) await take(stepOf(cast, found));
      await house.engine.policies.settled();
      for (const place of chapter.opened) await find(place);
    },
    async read(place: Place): Promise<Record<string, unknown>> {
      const head = await house.engine.store.head();
      return (await clientOf(cast.unit).get(`${at(place)}?after=${String(head)}`)).body;
    },
  };
}

export type Teller = ReturnType<typeof teller>;
