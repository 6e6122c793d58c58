import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { signInNameIn } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';

interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/** Failures of one account, wherever they come from, and from one address, whomever they try. */
const ofAnAccount: Limit = { most: 10, minutes: 15 };
const ofAnAddress: Limit = { most: 60, minutes: 15 };
const mostRemembered = 20_000;

export type Attempted<Found> =
  | { readonly answer: 'right'; readonly found: Found }
  | { readonly answer: 'wrong' }
  /** Nothing was looked at. */
  | { readonly answer: 'too often'; readonly minutes: number };

interface Counted {
  readonly key: string;
  readonly limit: Limit;
}

/**
 * How often somebody tried to sign in and failed. An account that nobody has counts like any other. A password takes a
 * while to look at, and an attempt counts from before that: as many may be looked at together as may still fail. Whoever
 * comes beside them waits until one of those is decided, so that of many at once the right one is neither lost nor
 * refused for the sake of others that were right too.
 */
@Injectable()
export class Attempts {
  private readonly failures = new Map<string, number[]>();
  /** How many are being looked at. */
  private readonly open = new Map<string, number>();
  private waiting: (() => void)[] = [];

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** `look` finds whose password it is; null: nobody's. */
  async attempt<Found>(typed: string, address: string, look: () => Promise<Found | null>): Promise<Attempted<Found>> {
    const account: Counted = { key: accountOf(typed), limit: ofAnAccount };
    const counted = [account, { key: `address ${networkOf(address)}`, limit: ofAnAddress }];
    for (;;) {
      const minutes = this.waits(counted);
      if (minutes !== null) return { answer: 'too often', minutes };
      if (counted.every((one) => this.hasRoom(one))) break;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    for (const { key } of counted) this.open.set(key, (this.open.get(key) ?? 0) + 1);
    try {
      const found = await look();
      if (found === null) this.failed(counted);
      else this.failures.delete(account.key);
      return found === null ? { answer: 'wrong' } : { answer: 'right', found };
    } finally {
      this.decided(counted);
    }
  }

  /** In how many minutes they may try again; null: now. */
  private waits(counted: readonly Counted[]): number | null {
    const now = this.now();
    const waits = counted.flatMap(({ key, limit }) => {
      const recent = this.recent(key, limit, now);
      return recent.length < limit.most
        ? []
        : [Math.ceil((recent.at(-limit.most)! + limit.minutes * 60_000 - now) / 60_000)];
    });
    return waits.length === 0 ? null : Math.max(...waits);
  }

  private hasRoom({ key, limit }: Counted): boolean {
    return this.recent(key, limit, this.now()).length + (this.open.get(key) ?? 0) < limit.most;
  }

  private recent(key: string, { minutes }: Limit, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => now - at < minutes * 60_000);
  }

  private failed(counted: readonly Counted[]): void {
    const now = this.now();
    for (const { key } of counted) {
      const before = this.failures.get(key) ?? [];
      // Taken out and put back, so that whoever tried longest ago is forgotten first.
      this.failures.delete(key);
      this.failures.set(key, [...before.slice(-ofAnAddress.most), now]);
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= mostRemembered) break;
      this.failures.delete(key);
    }
  }

  /** Whoever waits looks again, in the order in which they came. */
  private decided(counted: readonly Counted[]): void {
    for (const { key } of counted) {
      const left = this.open.get(key)! - 1;
      if (left > 0) this.open.set(key, left);
      else this.open.delete(key);
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }

  private now(): number {
    return Date.parse(this.engine.time.now());
  }
}

/** Whoever has one address of IPv6 has all of its network, which the first four of its eight groups name. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const left = groups(before);
  const right = groups(after ?? '');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

const accountOf = (typed: string): string => `account ${signInNameIn(typed.slice(0, 300)) ?? 'none'}`;
