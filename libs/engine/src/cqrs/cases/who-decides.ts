import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { decisionsAwaited, rapidReview, type DecisionsAwaited, type RapidReview } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { knownFor, noDirectory, noStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { ENGINE } from '../engine.token';
import { caseInSight } from './case-in-sight';

/** By rapid review: which bodies are to decide in it. Empty for whoever does not see the whole case. */
export class WhoDecides extends Query<ReadonlyMap<string, DecisionsAwaited>> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(WhoDecides)
export class WhoDecidesHandler implements IQueryHandler<WhoDecides> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId }: WhoDecides): Promise<ReadonlyMap<string, DecisionsAwaited>> {
    const sight = await caseInSight(this.engine, person, caseId);
    if (sight === null || !sight.whole) return new Map();
    const day = londonDateOf(this.engine.time.now());
    const actor = { person, partnership: sight.record.lead ?? '' };
    const reviews = sight.workflows.filter(({ workflow }) => workflow.category === rapidReview.category);
    const awaited = reviews.map(async (review) => {
      const { itself, state, stage } = review.instance;
      const known = await knownFor(this.engine.recorder.streams, review, noStep, actor, day, noDirectory);
      return [itself, decisionsAwaited({ state: state as RapidReview, stage, day, known })] as const;
    });
    return new Map(await Promise.all(awaited));
  }
}
