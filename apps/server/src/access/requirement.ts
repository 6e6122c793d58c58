import { applyDecorators, SetMetadata, UseFilters } from '@nestjs/common';
import type { Permission } from '@waymark/access';
import { PageErrorFilter } from '../pages/rendering/page-error.filter';

// Every route says who may come in. One that says nothing stops the server from starting.

/**
 * `token`: a bearer token of a person, for the JSON API. `page`: whoever signed in and holds the permission. What that
 * person may see or record is judged with each record.
 */
export type Requirement = 'public' | 'token' | { readonly page: Permission };

export const requirementKey = 'waymark:requirement';

/** Anybody who reaches the server. */
export const Public = () => SetMetadata(requirementKey, 'public' satisfies Requirement);

export const Requires = (requirement: 'token') => SetMetadata(requirementKey, requirement satisfies Requirement);

/** A page for people who signed in: of a controller, or of one route in it. Its failures end as pages too. */
export const Page = (permission: Permission) =>
  applyDecorators(SetMetadata(requirementKey, { page: permission } satisfies Requirement), UseFilters(PageErrorFilter));

export const requirementOf = (handler: object, controller: object): Requirement | undefined =>
  (Reflect.getMetadata(requirementKey, handler) ?? Reflect.getMetadata(requirementKey, controller)) as
    Requirement | undefined;
