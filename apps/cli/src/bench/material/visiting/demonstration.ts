import type { Figure } from '../../benchmark';
import { inFolder } from '../../measuring/folder';
import { waymarkSays } from '../../measuring/served';

export const partnerships = 20;

/** In a folder with a demonstration of twenty partnerships: one that is there already, or one that is made for it. */
export function onDemonstration(
  data: string | null,
  progress: (line: string) => void,
  measured: (data: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  if (data !== null) return measured(data);
  return inFolder(async (folder) => {
    progress(`filling a folder with a demonstration of ${partnerships} partnerships`);
    await waymarkSays('demo', '--data', folder, '--partnerships', String(partnerships));
    return measured(folder);
  });
}
