import { Inject, Injectable } from '@nestjs/common';
import { endedMeanwhile } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { typedFrom, type Typed } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Reads, type View } from '../../access/reads';
import type { Who } from '../../access/who';
import { commandToCome } from '../rendering/command-to-come';
import { NoSuchPage } from '../rendering/no-such-page';
import type { Page } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { checkPage } from './check-page';
import { draftIn, draftOf, type Draft } from './draft';
import { next, type Next } from './flow';
import { formPage } from './form-page';
import type { StepPlace } from './place';
import { postedOn, type Posted } from './posted';

/** What may be chosen hangs on what was typed; null: there is no such form for whoever asks. */
export type FindPlace = (typed: Typed) => Promise<StepPlace | null>;

/** Shows forms and takes them: the same for a step of a record and for what opens one. */
@Injectable()
export class FormDesk {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  /**
   * The form as it is begun, or gone on with where a draft was saved. It is a command from the moment that it is shown:
   * where the page is given again, as another one.
   */
  async show(response: Response, who: Who, find: FindPlace): Promise<void> {
    const drafts = this.engine.drafts.of(who.person);
    await this.sender.sendRead(response, { who, beside: JSON.stringify(drafts) }, async (look) => {
      const place = await find(new Map());
      if (place === null) return null;
      look(viewOf(place));
      const saved = this.engine.drafts.find(place.draft);
      return saved === null ? begun(place) : goneOnWith(place, draftIn(saved.typed), saved.savedAt);
    });
  }

  /** The form as it was sent: shown again, checked, saved, or recorded. */
  async take(response: Response, who: Who, body: unknown, find: FindPlace): Promise<void> {
    const place = await this.placeFor(who, find, typedFrom(body));
    const posted = postedOn(place.form, body);
    const { person } = who;
    const follows = await next(place, { person, today: londonDateOf(this.engine.time.now()) }, posted);
    if (follows.go === 'check' && follows.judged.is === 'gone') throw new NoSuchPage(ownWords(posted.typed));
    if (follows.go === 'to') {
      this.engine.drafts.forget(place.draft);
      response.redirect(303, follows.address);
      return;
    }
    if (follows.go === 'saved') this.engine.drafts.keep(place.draft, draftOf(posted), this.engine.time.now());
    // What came meanwhile may have come after the place was looked up.
    const now = follows.go === 'check' && isOvertaken(follows) ? await this.placeFor(who, find, posted.typed) : place;
    this.sender.sendAtOnce(response, await pageOf(now, posted, follows));
  }

  private async placeFor(who: Who, find: FindPlace, typed: Typed): Promise<StepPlace> {
    const place = await find(typed);
    if (place === null) throw new NoSuchPage(ownWords(typed));
    await this.reads.record(who, viewOf(place));
    return place;
  }
}

/** Texts of more than a word: what was chosen and what the form carries needs nobody to remember it. */
const ownWords = (typed: Typed): string[] =>
  [...typed.values()].flat().flatMap((text) => (/\S\s+\S/.test(text) ? [text.trim()] : []));

const viewOf = ({ case: of }: StepPlace): View => ({ case: of, page: 'step' });

const firstShown = { go: 'form', problems: [], status: 200 } as const;
const nothingBeside = { checking: false, reasons: new Map() };

const begun = (place: StepPlace): Page =>
  formPage(
    place,
    { ...firstShown, page: 1, typed: place.prefilled },
    { ...nothingBeside, command: commandToCome, seen: place.revision, stage: place.stage, savedAt: null },
  );

const goneOnWith = (place: StepPlace, { page, typed, command, seen, stage }: Draft, savedAt: string): Page => ({
  ...formPage(place, { ...firstShown, page, typed }, { ...nothingBeside, command, seen, stage, savedAt }),
  unrecorded: true,
});

const isOvertaken = ({ judged }: Extract<Next, { go: 'check' }>): boolean =>
  judged.is === 'changed' ||
  judged.is === 'not at this stage' ||
  (judged.is === 'objections' && judged.objections.some(({ rule }) => rule === endedMeanwhile.rule));

async function pageOf(place: StepPlace, posted: Posted, follows: Exclude<Next, { go: 'to' }>): Promise<Page> {
  const { command, seen, stage, checking, reasons } = posted;
  switch (follows.go) {
    case 'form':
      return formPage(place, follows, { command, seen, stage, savedAt: null, checking, reasons });
    case 'check':
      return checkPage(place, posted, follows, {
        command: follows.command,
        seen: follows.seen,
        stage,
        savedAt: null,
        checking: true,
        reasons,
      });
    case 'saved':
      return {
        template: 'steps/saved.njk',
        title: 'Saved to finish later',
        section: null,
        context: { caption: place.caption, address: place.address, back: place.back, step: place.form.title },
      };
  }
}
