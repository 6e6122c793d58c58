import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Page } from '../../apps/server/src/access/requirement';
import { Reads } from '../../apps/server/src/access/reads';
import { SignedIn, type Who } from '../../apps/server/src/access/who';

/** Every form that reached its page, as the page was given it. */
export const taken: { person: string; typed: Record<string, unknown> }[] = [];

/** A page with a form, and one with data of a case, as others declare them. */
@Controller('test-only')
@Page('case.record')
export class EchoPages {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Post('form')
  form(@Body() typed: Record<string, unknown>, @SignedIn() who: Who, @Res() response: Response): void {
    taken.push({ person: who.person, typed: { ...typed } });
    response.redirect(303, '/account');
  }

  @Get('case/:case')
  async page(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.reads.record(who, { case: id, page: 'test' });
    response.type('html').send('<p>Data of a case</p>');
  }
}
