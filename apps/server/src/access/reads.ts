import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE, type PersonNow } from '@waymark/engine/cqrs';
import { ViewNotRecorded } from './not-signed-in';
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

  /** To be awaited before anything of a page with case data is sent. @throws ViewNotRecorded */
  async record({ person, session, roles, partnership }: Who, view: View): Promise<void> {
    await this.append({ person, partnership, roles, session, door: 'page' }, view);
  }

  /** The same for an answer of the JSON API. @throws ViewNotRecorded */
  async recordApi(person: PersonNow | null, token: string, view: View): Promise<void> {
    if (person === null) return;
    await this.append({ ...person, session: token, door: 'api' }, view);
  }

  private async append(by: By, view: View): Promise<void> {
    const { person, partnership, roles, session, door } = by;
    try {
      await this.engine.reads.record({
        at: this.engine.time.now(),
        person,
        partnership,
        roles: [...new Set(roles.map(({ role }) => role))],
        session,
        door,
        case: view.case,
        page: view.page,
      });
    } catch (failure) {
      throw new ViewNotRecorded({ cause: failure });
    }
  }
}

interface By {
  readonly person: string;
  readonly partnership: string | null;
  readonly roles: Who['roles'];
  readonly session: string;
  readonly door: 'page' | 'api';
}
