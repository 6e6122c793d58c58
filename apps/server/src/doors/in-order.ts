import type { NextFunction, Request, Response } from 'express';

export type Door = (request: Request, response: Response, next: NextFunction) => unknown;

/**
 * Several doors as one: every request goes through all of them, and each that Express is told of by itself it looks for
 * anew, by path and by method.
 */
export const inOrder =
  (...doors: readonly Door[]): Door =>
  (request, response, next) => {
    let at = 0;
    const onward = (failure?: unknown): void => {
      if (failure !== undefined && failure !== null) return next(failure);
      const door = doors[at++];
      if (door === undefined) return next();
      const waiting = door(request, response, onward);
      if (waiting instanceof Promise) waiting.catch(next);
    };
    onward();
  };
