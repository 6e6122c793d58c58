import { applyDecorators, Get, UseInterceptors } from '@nestjs/common';
import { INTERCEPTORS_METADATA } from '@nestjs/common/constants';
import { ApiReads } from '../access/api-reads';
import { CatchingUp } from '../doors/catching-up';

const readings = [ApiReads, CatchingUp];

/**
 * A route of the JSON API that reads: whoever reads case data by it is recorded, and it waits for what was recorded
 * before. Routes that record, and pages, pass by neither: what every route went through cost a step a tenth of its time.
 */
export const ApiGet = (path = ''): MethodDecorator => applyDecorators(Get(path), UseInterceptors(...readings));

export const isApiGet = (handler: (...given: never[]) => unknown): boolean => {
  const found = (Reflect.getMetadata(INTERCEPTORS_METADATA, handler) ?? []) as unknown[];
  return readings.every((reading) => found.includes(reading));
};
