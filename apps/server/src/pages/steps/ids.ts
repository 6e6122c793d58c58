import { createHash, randomUUID } from 'node:crypto';

/** A form is a command from the moment that it is shown: sent twice, it has one effect. */
export const newCommand = (): string => randomUUID();

const aCommand = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isCommand = (text: string): boolean => aCommand.test(text);

/** Ids of what a form brings into the record: the same for the same form, however often it is sent. */
export const newIds =
  (command: string) =>
  (box: string): string =>
    createHash('sha256').update(`${command} ${box}`).digest('hex').slice(0, 32);
