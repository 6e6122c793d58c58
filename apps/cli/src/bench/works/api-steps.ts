import { demonstrationPeople } from '@waymark/demonstration';
import { figure, type Benchmark, type Figure } from '../benchmark';
import { onDemonstration, partnerships } from '../material/visiting/demonstration';
import { isRecorded, stepsOn } from '../material/visiting/steps';
import { loaded } from '../measuring/loaded';
import { loadedInRounds } from '../measuring/loaded-in-rounds';
import { served, waymarkSays } from '../measuring/served';

const seconds = 2;
/** A server that takes steps all day has long been compiled; this one is after some ten thousand of them. */
const uncounted = 8;

/** Steps as other systems record them: by HTTP, with a token, each under a key of its own, sealed and durable. */
export const apiSteps: Benchmark = {
  name: 'api-steps',
  says: 'steps by JSON API for 50 connections, on the same demonstration; they are added to it',
  run: ({ progress, data }) => onDemonstration(data, progress, measured),
};

async function measured(data: string): Promise<Figure[]> {
  const unit = demonstrationPeople(1, partnerships).find(
    ({ roles }) => roles.length > 0 && roles.every((role) => role === 'business unit'),
  )!;
  let figures: Figure[] = [];
  await served(data, async (server) => {
    const next = await stepsOn(server.base, await waymarkSays('token', '--data', data, '--person', unit.person));
    const load = () => loaded({ url: server.base, seconds, next, isRight: isRecorded });
    const { perSecond, p95 } = await loadedInRounds(load, 'API steps', uncounted);
    figures = [
      figure('api-steps', perSecond, '/s', { of: 'value', atLeast: 800 }),
      figure('api-steps-p95', p95, 'ms', null),
      figure('api-steps-memory', await server.mostMemory(), 'MB', { of: 'value', atMost: 300 }),
    ];
  });
  return figures;
}
