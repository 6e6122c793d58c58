import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../../access/requirement';
import { assetNamed } from './assets';
import { NoSuchPage } from './no-such-page';
import { PageErrorFilter } from './page-error.filter';

/** A year: the address changes with the content. */
const forGood = 'public, max-age=31536000, immutable';

@Controller('assets')
@Public()
@UseFilters(PageErrorFilter)
export class AssetFiles {
  @Get(':name')
  file(@Param('name') name: string, @Res() response: Response): void {
    const asset = assetNamed(name);
    if (asset === null) throw new NoSuchPage();
    response
      .set({
        'Cache-Control': forGood,
        'Content-Type': asset.type,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
      .send(asset.body);
  }
}
