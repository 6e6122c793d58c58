import { Controller, Get, Inject } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
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
    answer: answers.Health,
    problems: ['unavailable'],
  })
  async ready() {
    const head = await this.engine.store.head();
    if (head === null || (await this.engine.runner.waitFor(head, moment))) return { status: 'ready' };
    throw new Problem('unavailable', { detail: 'The read models are catching up.', headers: { 'Retry-After': '1' } });
  }
}
