import { Module, type DynamicModule } from '@nestjs/common';
import { Attempts } from './attempts';
import { LateForms } from './late-forms';
import { Reads } from './reads';
import { SITE, type Site } from './site';

/** What every page stands on: where people reach it, who looked at what, how often somebody tried to sign in. */
@Module({})
export class AccessModule {
  static on(site: Site): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [{ provide: SITE, useValue: site }, Reads, Attempts, LateForms],
      exports: [SITE, Reads, Attempts, LateForms],
    };
  }
}
