import { randomBytes, randomUUID } from 'node:crypto';

/**
 * Stands in a page where a form needs a command id of its own, which is filled in as the page is sent. Nobody can type
 * it: it is another one after each start.
 */
export const commandToCome = `command-to-come-${randomBytes(16).toString('hex')}`;

/** A page as bytes, cut where a command id is to come. */
export type CutPage = readonly [Buffer, ...Buffer[]];

export const cutAtCommands = (html: string): CutPage =>
  html.split(commandToCome).map((piece) => Buffer.from(piece)) as [Buffer, ...Buffer[]];

/** The whole page, each of its forms a command that nobody was given before. */
export const withCommands = ([first, ...others]: CutPage): Buffer =>
  others.length === 0
    ? first
    : Buffer.concat([first, ...others.flatMap((piece) => [Buffer.from(randomUUID()), piece])]);

export const lengthOf = (page: CutPage): number => page.reduce((sum, { length }) => sum + length, 0);
