import { Controller, Get, Inject } from '@nestjs/common';
import { setAsideIn, type Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { Public } from '../access/requirement';
import * as answers from '../api/answers';
import { Describes } from '../openapi/describes';
import { Problem } from '../problems/problem';

/** Under load the read models are always a moment behind: ready is who reaches the log's end of just now. */
const moment = 1_000;

@Controller('health')
@Public()
export class HealthController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('live')
  @Describes({ says: 'Whether the server runs', answer: answers.Health })
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Describes({
    says: 'Whether the log can be read and the read models are caught up; 503 otherwise',
    answer: answers.Readiness,
    problems: ['unavailable'],
  })
  async ready() {
    const head = await this.engine.store.head();
    if (head === null || (await this.engine.runner.waitFor(head, moment))) return this.readiness(head);
    throw new Problem('unavailable', { detail: 'The read models are catching up.', headers: { 'Retry-After': '1' } });
  }

  private async readiness(head: string | null) {
    const at = this.engine.policies.position();
    const caughtUp = head === null || (at !== null && at >= head);
    const setAside = new Set((await setAsideIn(this.engine)).map(({ record }) => record));
    return { status: 'ready', policies: caughtUp ? 'caught up' : 'catching up', setAside: setAside.size };
  }
}
