import { Controller, Get, Param, Res } from '@nestjs/common';
import { workflows } from '@waymark/casework';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { NoSuchPage } from '../rendering/no-such-page';
import { chartNamed } from './chart-drawn';

/** The statecharts as pictures, each with a stage marked. They tell how work goes, and nothing of any case. */
@Controller('charts')
@Page('account')
export class ChartPictures {
  @Get(':workflow/:chart/:stage')
  picture(
    @Param('workflow') name: string,
    @Param('chart') chart: string,
    @Param('stage') file: string,
    @Res() response: Response,
  ): void {
    const workflow = workflows.find((each) => each.name === name);
    const drawn = workflow === undefined ? null : chartNamed(workflow, chart, file);
    if (drawn === null) throw new NoSuchPage();
    // A day: the address stays when a new version draws it better.
    response.set({ 'Cache-Control': 'private, max-age=86400' }).type('image/svg+xml').send(drawn.svg);
  }
}
