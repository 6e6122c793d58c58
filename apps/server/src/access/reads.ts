import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Who } from './who';

export interface View {
  /** The case whose data is shown; null where data of many is shown, as in a list. */
  readonly case: string | null;
  /** Which page, by its name: "timeline". Never an address with what somebody typed. */
  readonly page: string;
}

/** Who looked at what: durable before the first byte leaves, or the page fails. */
@Injectable()
export class Reads {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** To be awaited before anything of a page with case data is sent. @throws where it could not be recorded */
  async record({ person, session, roles, partnership }: Who, view: View): Promise<void> {
    await this.engine.reads.record({
      at: this.engine.time.now(),
      person,
      partnership,
      roles: [...new Set(roles.map(({ role }) => role))],
      session,
      door: 'page',
      ...view,
    });
  }
}
