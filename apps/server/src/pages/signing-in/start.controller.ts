import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { homeOf } from '../rendering/navigation';
import { PageSender } from '../rendering/page-sender';
import { holdsNothing, noRolePage } from './no-role-page';

/** Where whoever signs in begins: what their roles open first, or that they hold none. */
@Controller()
@Page('account')
export class StartPages {
  constructor(@Inject(PageSender) private readonly sender: PageSender) {}

  @Get()
  async start(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    if (!holdsNothing(who)) return response.redirect(302, homeOf(who));
    await this.sender.send(response, () => Promise.resolve(noRolePage));
  }
}
