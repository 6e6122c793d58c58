import { SetMetadata } from '@nestjs/common';

// Every route says who may come in. One that says nothing stops the server from starting.

/** `token`: a bearer token of a person. What that person may see or record is judged with each record. */
export type Requirement = 'public' | 'token';

export const requirementKey = 'waymark:requirement';

/** Anybody who reaches the server. */
export const Public = () => SetMetadata(requirementKey, 'public' satisfies Requirement);

export const Requires = (requirement: Exclude<Requirement, 'public'>) => SetMetadata(requirementKey, requirement);

export const requirementOf = (handler: object, controller: object): Requirement | undefined =>
  (Reflect.getMetadata(requirementKey, handler) ?? Reflect.getMetadata(requirementKey, controller)) as
    Requirement | undefined;
