import { Controller, Get, Inject } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Public } from '../access/requirement';
import type { JsonSchema } from '../doors/fields';
import { routesOf } from '../doors/routes';
import { documentOf } from './document';

@Controller('api/openapi.json')
@Public()
export class OpenApiController {
  private document: JsonSchema | null = null;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  @Get()
  read(): JsonSchema {
    this.document ??= documentOf(routesOf(this.discovery, this.scanner));
    return this.document;
  }
}
