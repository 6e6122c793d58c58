import { Inject, Injectable } from '@nestjs/common';
import { endedMeanwhile } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { typedFrom, type Typed } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import { calendarNow } from '@waymark/projections';
import type { WorkingCalendar } from '@waymark/statute';
import { DraftsFull, type DraftStore } from '@waymark/vault';
import type { Response } from 'express';
import { Reads, type View } from '../../access/reads';
import type { Who } from '../../access/who';
import { titlesIn } from '../cases/titles';
import { addressOfDraft, savedPage } from '../drafts/saved-page';
import { toldApart } from '../drafts/told-apart';
import { commandToCome } from '../rendering/command-to-come';
import { NoSuchPage } from '../rendering/no-such-page';
import { ownWords } from '../rendering/own-words';
import { htmlOf, sendHtml, type Page } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { AnsweredForms, answeredAt } from './answered-forms';
import { checkPage } from './check-page';
import { copyAddress, formAddress, savedCopy } from './addresses';
import { draftIn, draftOf } from './draft';
import { next } from './flow';
import type { Next } from './next-page';
import { newCommand } from './ids';
import { formPage, type SavedShown } from './form-page';
import type { StepPlace } from './place';
import { postedOn, type Posted } from './posted';

/** What may be chosen hangs on what was typed; null: there is no such form for whoever asks. */
export type FindPlace = (typed: Typed) => Promise<StepPlace | null>;

/** Shows forms and takes them: the same for a step of a record and for what opens one. */
@Injectable()
export class FormDesk {
  private readonly answered = new AnsweredForms();

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
    const { originalUrl } = response.req;
    const shownBefore = answeredAt(originalUrl);
    if (shownBefore !== null) return this.showAnswered(response, who, find, shownBefore);
    const drafts = this.engine.drafts.of(who.person);
    const own = drafts.find((draft) => [copyAddress(draft), formAddress(draft)].includes(originalUrl));
    // Its right ended meanwhile. What somebody saved stays theirs to read; everybody else finds no such page.
    if (own !== undefined && (await find(new Map())) === null) {
      response.redirect(303, addressOfDraft(own));
      return;
    }
    await this.sender.sendRead(response, { who, beside: JSON.stringify(drafts) }, async (look) => {
      const place = await find(new Map());
      if (place === null) return null;
      look(viewOf(place));
      const saved = this.engine.drafts.find(place.draft, copyAt(originalUrl));
      if (saved === null) return begun(place);
      return goneOnWith(place, saved, await this.others(place, saved.copy));
    });
  }

  /** What the form was answered with before, for whoever may still fill it in. */
  private async showAnswered(response: Response, who: Who, find: FindPlace, id: string): Promise<void> {
    const place = await this.placeFor(who, find, new Map());
    const page = this.answered.find(who.session, this.engine.keys.standing(), place.address, id);
    if (page !== null) return sendHtml(response, page.status, page.html);
    if (this.engine.drafts.at(place.draft).length > 0) return response.redirect(303, place.address);
    this.sender.sendAtOnce(response, begunAgain(place));
  }

  /** What follows from a form stands under an address of its own: to go back to it sends nothing again. */
  private answer(response: Response, { session }: Who, { address }: StepPlace, page: Page): void {
    const html = htmlOf(response, page, { demonstration: this.engine.demonstration, catchingUp: false });
    const form = { html: Buffer.from(html), status: page.status ?? 200 };
    const shown = this.answered.keep(session, this.engine.keys.standing(), address, form);
    if (shown === null) return sendHtml(response, form.status, form.html);
    response.redirect(303, shown);
  }

  /**
   * The form as it was sent: shown again, checked, saved, or recorded. Whatever follows is asked for by an address, so that
   * no way back through what was sent sends it once more.
   */
  async take(response: Response, who: Who, body: unknown, find: FindPlace): Promise<void> {
    const place = await this.placeFor(who, find, typedFrom(body));
    const posted = postedOn(place.form, body);
    const { person } = who;
    const { drafts, time, views } = this.engine;
    const calendar = await calendarNow(views);
    const follows = await next(place, { person, today: londonDateOf(time.now()), calendar }, posted);
    if (follows.go === 'check' && follows.judged.is === 'gone') throw new NoSuchPage(ownWords(posted.typed));
    if (follows.go === 'to') {
      drafts.settle(place.draft, posted.draft);
      response.redirect(303, follows.address);
      return;
    }
    if (follows.go === 'saved') {
      const now = time.now();
      const kept = keptIn(drafts, place, posted, now);
      if (kept === null)
        return this.answer(response, who, place, await pageOf(place, posted, noRoomFor(posted), calendar));
      const titleOf = await titlesIn(views);
      const apart = (copy: number) => toldApart(place.draft, drafts.find(place.draft, copy)?.typed, titleOf);
      this.answer(response, who, place, savedPage(place, kept, now, apart));
      return;
    }
    // What came meanwhile may have come after the place was looked up.
    const now = follows.go === 'check' && isOvertaken(follows) ? await this.placeFor(who, find, posted.typed) : place;
    this.answer(response, who, place, await pageOf(now, posted, follows, calendar));
  }

  /** What another window saved of the same form. */
  private async others({ draft }: StepPlace, copy: number): Promise<SavedShown['others']> {
    const { drafts, views } = this.engine;
    const titleOf = await titlesIn(views);
    return drafts
      .at(draft)
      .filter((other) => other.copy !== copy)
      .map((other) => ({
        at: other.savedAt,
        href: addressOfDraft(other),
        apart: toldApart(other, drafts.find(other, other.copy)?.typed, titleOf),
      }));
  }

  private async placeFor(who: Who, find: FindPlace, typed: Typed): Promise<StepPlace> {
    const place = await find(typed);
    if (place === null) throw new NoSuchPage(ownWords(typed));
    await this.reads.record(who, viewOf(place));
    return place;
  }
}

async function pageOf(
  place: StepPlace,
  posted: Posted,
  follows: Exclude<Next, { go: 'to' | 'saved' }>,
  calendar: WorkingCalendar,
): Promise<Page> {
  const { seen, stage, checking, reasons, draft, command } = posted;
  if (follows.go === 'form')
    return formPage(place, follows, { command, seen, stage, draft, saved: null, checking, reasons });
  const carrying = {
    command: follows.command,
    seen: follows.seen,
    stage,
    draft,
    saved: null,
    checking: true,
    reasons,
  };
  return checkPage(place, posted, follows, carrying, calendar);
}

const viewOf = ({ case: of }: StepPlace): View => ({ case: of, page: 'step' });

const firstShown = { go: 'form', problems: [], status: 200 } as const;

const begun = (place: StepPlace): Page => begunWith(place, commandToCome, firstShown);

/** After an hour, or a start of the server, what was typed is with nobody any more. */
const begunAgain = (place: StepPlace): Page =>
  begunWith(place, newCommand(), {
    go: 'form',
    problems: [
      {
        box: 'answers',
        says: 'What you typed here is kept no longer, and nothing of it was recorded from this page. The form begins anew',
      },
    ],
    status: 410,
  });

const begunWith = (
  place: StepPlace,
  command: string,
  shown: Omit<Extract<Next, { go: 'form' }>, 'page' | 'typed'>,
): Page =>
  formPage(
    place,
    { ...shown, page: 1, typed: place.prefilled },
    {
      checking: false,
      reasons: new Map(),
      command,
      seen: place.revision,
      stage: place.stage,
      draft: { begunWith: null, window: command },
      saved: null,
    },
  );

/** Null where somebody has as many drafts as are kept. */
function keptIn(drafts: DraftStore, place: StepPlace, posted: Posted, now: string) {
  try {
    return drafts.keep(place.draft, draftOf(posted), now, posted.draft);
  } catch (failure) {
    if (failure instanceof DraftsFull) return null;
    throw failure;
  }
}

/** The form as it was sent: it can still be recorded, or copied. */
const noRoomFor = ({ page, typed }: Posted): Extract<Next, { go: 'form' }> => ({
  go: 'form',
  page,
  typed,
  problems: [
    {
      box: 'answers',
      says: 'This is not saved: you have as many saved forms as are kept for one person. Everything that you typed still stands here. In another window, open what you saved under My tasks or Your account, delete what you need no longer, and save this again',
    },
  ],
  status: 409,
});

type Saved = NonNullable<ReturnType<DraftStore['find']>>;

function goneOnWith(place: StepPlace, kept: Saved, others: SavedShown['others']): Page {
  const { page, typed, command, seen, stage, reasons } = draftIn(kept.typed);
  const { copy, savedAt } = kept;
  const saved = {
    at: savedAt,
    href: addressOfDraft({ ...place.draft, copy }),
    others,
  };
  const draft = { begunWith: { copy, savedAt }, window: newCommand() };
  return {
    ...formPage(
      place,
      { ...firstShown, page, typed },
      { checking: false, reasons, command, seen, stage, draft, saved },
    ),
    unrecorded: true,
  };
}

/** Which of several drafts of one form is gone on with; none: the one that was saved last. */
function copyAt(address: string): number | undefined {
  const [, query = ''] = address.split('?');
  const named = new URLSearchParams(query).get(savedCopy);
  return named !== null && /^\d{1,4}$/.test(named) ? Number(named) : undefined;
}

const isOvertaken = ({ judged }: Extract<Next, { go: 'check' }>): boolean =>
  judged.is === 'changed' ||
  judged.is === 'not at this stage' ||
  (judged.is === 'objections' && judged.objections.some(({ rule }) => rule === endedMeanwhile.rule));
