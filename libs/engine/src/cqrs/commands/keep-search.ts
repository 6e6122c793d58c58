import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Engine } from '../../engine';
import { ENGINE } from '../engine.token';

/** Keeps what a person looks for, sealed and for a while; the answer is the id under which that person finds it. */
export class KeepSearch extends Command<string> {
  constructor(
    readonly person: string,
    readonly text: string,
  ) {
    super();
  }
}

@CommandHandler(KeepSearch)
export class KeepSearchHandler implements ICommandHandler<KeepSearch> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, text }: KeepSearch): Promise<string> {
    const { search, time } = this.engine;
    const id = randomUUID();
    search.file.keep(person, id, text, time.now());
    return id;
  }
}
