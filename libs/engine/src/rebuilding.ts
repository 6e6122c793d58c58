import { projections, rebuild, rebuildInThread, type Held, type Rebuilt } from '@waymark/projections';
import type { Engine } from './engine';

/**
 * Builds all read models anew beside the ones in use, which go on answering until the new ones take over. With the
 * embedded store a thread of its own does it, so that the server stays responsive.
 */
export const rebuildViews = ({
  folder,
  store,
  runner,
  embedded,
}: Pick<Engine, 'folder' | 'store' | 'embedded'> & { readonly runner: Held }): Promise<Rebuilt> =>
  embedded
    ? rebuildInThread({ eventsFile: folder.events, viewsFile: folder.views, runner })
    : rebuild({ store, viewsFile: folder.views, projections, runner });
