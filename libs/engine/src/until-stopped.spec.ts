import { untilStopped } from './until-stopped';

it('What follows the log begins again after each failure, tells of it, and ends when it is stopped', async () => {
  const stop = new AbortController();
  const told: string[] = [];
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries === 3) stop.abort();
    throw new Error(`failure ${tries}`);
  };
  const onTrouble = (failure: unknown) => told.push((failure as Error).message);
  await untilStopped(work, { stopping: stop.signal, pause: 1, onTrouble });
  expect([tries, told]).toEqual([3, ['failure 1', 'failure 2']]);
});

it('What has come to its end is not begun again', async () => {
  let tries = 0;
  const work = async () => void (tries += 1);
  await untilStopped(work, { stopping: new AbortController().signal, pause: 1, onTrouble: fail });
  expect(tries).toBe(1);
});

const fail = (failure: unknown) => {
  throw failure;
};
