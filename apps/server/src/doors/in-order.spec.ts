import type { Request, Response } from 'express';
import { inOrder, type Door } from './in-order';

const through = (...doors: Door[]) =>
  new Promise<unknown>((resolve) => void inOrder(...doors)({} as Request, {} as Response, resolve));

describe('Doors in order', () => {
  it('are gone through one after another, also those that wait', async () => {
    const gone: string[] = [];
    const first: Door = async (_request, _response, next) => {
      await Promise.resolve();
      gone.push('first');
      next();
    };
    const second: Door = (_request, _response, next) => {
      gone.push('second');
      next();
    };
    expect(await through(first, second)).toBeUndefined();
    expect(gone).toEqual(['first', 'second']);
  });

  it('end at the first that fails, whether it says so or stumbles while it waits', async () => {
    const never = jest.fn();
    const failure = new Error('No.');
    expect(await through((_request, _response, next) => next(failure), never)).toBe(failure);
    expect(await through(() => Promise.reject(failure), never)).toBe(failure);
    const waits: Door = (_request, _response, next) => void setImmediate(next);
    const throws: Door = () => {
      throw failure;
    };
    expect(await through(waits, throws, never)).toBe(failure);
    expect(never).not.toHaveBeenCalled();
  });
});
