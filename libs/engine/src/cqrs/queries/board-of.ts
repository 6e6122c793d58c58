import type { Asker } from '@waymark/access';
import type { Board } from '../../board/board';
import type { Boards } from '../../board/boards';
import { together } from '../../board/of-asker';
import type { Engine } from '../../engine';

/** The cases in which somebody may be concerned: of the partnerships in which they hold a role, and those they are invited to. */
export async function boardOf(boards: Boards, _engine: Engine, asker: Asker): Promise<Board> {
  const partnerships = new Set(asker.roles.map(({ partnership }) => partnership));
  return together(await Promise.all([...partnerships].map((id) => boards.of(id))));
}
