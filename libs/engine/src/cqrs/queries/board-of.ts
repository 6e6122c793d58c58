import type { Asker } from '@waymark/access';
import { casesInvitedTo } from '@waymark/projections';
import type { Board } from '../../board/board';
import type { Boards } from '../../board/boards';
import { together } from '../../board/of-asker';
import type { Engine } from '../../engine';

/**
 * The cases in which somebody may be concerned: of the partnerships in which they hold a role, and those to which they
 * are invited. What of them they may see is judged with each.
 */
export async function boardOf(boards: Boards, { views }: Engine, asker: Asker): Promise<Board> {
  const partnerships = new Set(asker.roles.map(({ partnership }) => partnership));
  const led = await Promise.all([...partnerships].map((id) => boards.of(id)));
  const invited = await boards.ofCases(await casesInvitedTo(views, asker.person));
  return together(invited.length === 0 ? led : [...led, invited]);
}
