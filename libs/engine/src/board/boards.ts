import { Inject, Injectable } from '@nestjs/common';
import { londonDateOf } from '@waymark/ledger';
import { ENGINE } from '../cqrs/engine.token';
import type { Engine } from '../engine';
import type { Board } from './board';
import { drawBoard } from './draw-board';

interface Kept {
  /** How the read models and the folded streams stood. */
  readonly at: string;
  readonly day: string;
  readonly board: Promise<Board>;
}

/** How many partnerships' boards stay in memory. */
const mostBoards = 64;

/**
 * The board of each partnership, drawn when it is asked for and kept until something is recorded or another day begins.
 * It holds no name and no text: what is sealed stays sealed, and is opened for the page that shows it.
 */
@Injectable()
export class Boards {
  private readonly kept = new Map<string, Kept>();

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  of(partnership: string): Promise<Board> {
    // What the read models do not hold yet, the records do: that somebody's right ended, or a case was restricted.
    const { runner, recorder } = this.engine;
    const at = `${runner.position() ?? ''}|${recorder.streams.standing()}`;
    const day = this.today();
    const kept = this.kept.get(partnership);
    if (kept !== undefined && kept.at === at && kept.day === day) return kept.board;
    const board = drawBoard(this.engine, { partnership }, day);
    this.kept.delete(partnership);
    this.kept.set(partnership, { at, day, board });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostBoards) break;
      this.kept.delete(oldest);
    }
    // A drawing that failed is not what the next one who asks is told.
    board.catch(() => this.kept.get(partnership)?.board === board && this.kept.delete(partnership));
    return board;
  }

  /** Cases apart from any partnership: those to which somebody was invited. */
  ofCases(ids: readonly string[]): Promise<Board> {
    return ids.length === 0 ? Promise.resolve([]) : drawBoard(this.engine, { ids }, this.today());
  }

  today(): string {
    return londonDateOf(this.engine.time.now());
  }
}
