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
    /** A door after one that waited is opened by nobody who would catch what it throws. */
    const opened = (door: Door, onward: NextFunction): unknown => {
      try {
        return door(request, response, onward);
      } catch (failure) {
        return next(failure);
      }
    };
    const onward = (failure?: unknown): void => {
      if (failure !== undefined && failure !== null) return next(failure);
      const door = doors[at++];
      if (door === undefined) return next();
      const waiting = opened(door, onward);
      if (waiting instanceof Promise) void toldOf(waiting, next);
    };
    onward();
  };

/** Where a door stumbles while it waits, Express is told, as it would be of a door that it opened by itself. */
async function toldOf(waiting: Promise<unknown>, next: NextFunction): Promise<void> {
  try {
    await waiting;
  } catch (failure) {
    next(failure);
  }
}
