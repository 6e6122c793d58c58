import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Engine } from '@waymark/engine';
import { EngineModule } from '@waymark/engine/cqrs';
import { AccessModule } from './access/access.module';
import { DoorGuard } from './access/door.guard';
import type { Site } from './access/site';
import { CasesController } from './api/cases.controller';
import { DirectoryController } from './api/directory.controller';
import { MeController } from './api/me.controller';
import { RapidReviewController } from './api/rapid-review.controller';
import { WorkflowsController } from './api/workflows.controller';
import { TimelinessController } from './api/timeliness.controller';
import { HealthController } from './health/health.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { PagesModule } from './pages/pages.module';

@Module({})
export class AppModule {
  static on(engine: Engine, site: Site): DynamicModule {
    return {
      module: AppModule,
      imports: [EngineModule.on(engine), AccessModule.on(site), DiscoveryModule, PagesModule],
      controllers: [
        HealthController,
        OpenApiController,
        MeController,
        CasesController,
        RapidReviewController,
        WorkflowsController,
        DirectoryController,
        TimelinessController,
      ],
      providers: [{ provide: APP_GUARD, useClass: DoorGuard }],
    };
  }
}
