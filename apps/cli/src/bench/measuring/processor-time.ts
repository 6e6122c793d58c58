import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds that a process had of the processor, all of its threads together. @throws where nobody keeps count */
export async function processorTimeOf(process: number): Promise<number> {
  const threads = `/proc/${process}/task`;
  const times = (await readdir(threads)).map(async (thread) => {
    const [nanoseconds] = (await readFile(`${threads}/${thread}/schedstat`, 'utf8')).split(' ');
    return Number(nanoseconds) / 1e6;
  });
  return (await Promise.all(times)).reduce((sum, time) => sum + time, 0);
}
