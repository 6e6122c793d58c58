import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { people, password, signInOf, neighbours } from './furnished';
import { answer, type Answer } from './answering';
import type { House } from './house';
import { lookAt } from './seen';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Somebody at a browser. They see pages, follow links, fill in forms and press buttons; nothing else. */
export class Visitor {
  /** Whether they have come in before, on whatever day. */
  isKnown = false;
  private weight = 0;
  private readonly faults: string[] = [];
  private readonly weighed: Promise<void>[] = [];

  private constructor(
    private readonly house: House,
    readonly person: Person,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly javaScript: boolean,
    private readonly secrets: readonly string[],
  ) {
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      // A page that answers 404 or 409 is no fault; a script or style that the policy blocks is.
      if (message.type() === 'error' && !/status of [45]\d\d/.test(message.text())) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.weight = 0;
    });
    page.on('response', (response) => {
      // Drawings are fetched when they come into view, and kept; the page stands without them.
      if (response.request().resourceType() === 'image') return;
      this.weighed.push(
        response.body().then(
          (body) => void (this.weight += body.length),
          () => undefined,
        ),
      );
    });
  }

  static async at(
    house: House,
    browser: Browser,
    person: Person,
    { javaScript = true, secrets = [] as string[] } = {},
  ) {
    const context = await browser.newContext({ javaScriptEnabled: javaScript, locale: 'en-GB' });
    const page = await context.newPage();
    const names = [...Object.values(people), ...Object.values(neighbours)].map(({ name }) => name);
    return new Visitor(house, person, context, page, javaScript, [...names, ...secrets]);
  }

  /** Through the page, with name and password. */
  async signsIn(to = '/'): Promise<void> {
    await this.opens(to);
    await this.signsInHere();
  }

  /** Where a page asks who is there. */
  async signsInHere(): Promise<void> {
    await this.fills({ 'Name that you sign in with': signInOf(this.person.id), Password: password });
    await this.presses('Sign in');
    this.isKnown = true;
  }

  /** A session of a new day, without the minute of typing: the one of the day before has ended. */
  async comesIn(): Promise<void> {
    const { sessions, time } = this.house.engine;
    const { text } = sessions.begin({ person: this.person.id, device: 'Test', at: time.now() });
    this.isKnown = true;
    await this.context.addCookies([{ name: 'waymark', value: text, url: this.house.base }]);
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.house.base).href, { waitUntil: 'load' });
    await this.looks();
  }

  /** The first link of this name. */
  async follows(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.goesOn(within.getByRole('link', { name, ...exactly(name) }).first());
  }

  async presses(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.goesOn(within.getByRole('button', { name, ...exactly(name) }).first());
  }

  async fills(answers: Readonly<Record<string, Answer>>, within: Locator | Page = this.page): Promise<void> {
    for (const [question, said] of Object.entries(answers)) await answer(within, question, said);
  }

  /** The answers of a form that is one page, checked where it asks for that, and recorded. */
  async records(answers: Readonly<Record<string, Answer>>): Promise<void> {
    await this.fills(answers);
    await this.recordsNow();
  }

  async recordsNow(): Promise<void> {
    if (await this.button('Continue').count()) await this.presses('Continue');
    if (await this.button('Record').count()) await this.presses('Record');
    await this.sees('Recorded');
  }

  /** Goes on with a step by the name of its form: from where the last one was recorded, or else from the case. */
  async takes(step: string | RegExp): Promise<void> {
    const offered = this.page
      .locator('main')
      .getByRole('link', { name: step, includeHidden: true, ...exactly(step) })
      .first();
    if (!(await offered.count())) await this.follows('Go to the case');
    // What is rarely done stands in a fold.
    if (!(await offered.isVisible())) await offered.locator('xpath=ancestor::details/summary').first().click();
    await this.goesOn(offered);
  }

  async sees(...texts: (string | RegExp)[]): Promise<void> {
    const seen = await this.text();
    for (const text of texts) {
      if (typeof text === 'string' ? !seen.includes(text) : !text.test(seen))
        throw new Error(`${this.person.id} does not see ${String(text)} at ${this.page.url()}. There stands:\n${seen}`);
    }
  }

  async seesNot(...texts: (string | RegExp)[]): Promise<void> {
    const seen = await this.text();
    for (const text of texts) {
      if (typeof text === 'string' ? seen.includes(text) : text.test(seen))
        throw new Error(`${this.person.id} sees ${String(text)} at ${this.page.url()}.`);
    }
  }

  /** What stands on the page, as it is read. */
  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
  }

  /** The address of the page without its host. */
  get address(): string {
    return this.page.url().slice(this.house.base.length);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  private button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });

  private async goesOn(to: Locator): Promise<void> {
    await to.waitFor();
    await Promise.all([this.page.waitForEvent('load'), to.click()]);
    await this.looks();
  }

  private async looks(): Promise<void> {
    await Promise.all(this.weighed.splice(0));
    const { javaScript, secrets } = this;
    await lookAt(this.page, this.weight, { javaScript, secrets });
    if (this.faults.length > 0) throw new Error(`The browser says at ${this.page.url()}: ${this.faults.join('; ')}`);
  }
}

const exactly = (name: string | RegExp) => (typeof name === 'string' ? { exact: true } : {});
