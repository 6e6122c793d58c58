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

/** How often somebody tried to sign in and failed. An account that nobody has counts like any other. */
@Injectable()
export class Attempts {
  private readonly failures = new Map<string, number[]>();

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** In how many minutes they may try again; null: now. */
  waits(typed: string, address: string): number | null {
    const now = Date.parse(this.engine.time.now());
    const waits = [
      this.waitOf(accountOf(typed), ofAnAccount, now),
      this.waitOf(`address ${address}`, ofAnAddress, now),
    ].filter((wait) => wait !== null);
    return waits.length === 0 ? null : Math.max(...waits);
  }

  failed(typed: string, address: string): void {
    const now = Date.parse(this.engine.time.now());
    for (const key of [accountOf(typed), `address ${address}`]) {
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

  succeeded(typed: string): void {
    this.failures.delete(accountOf(typed));
  }

  private waitOf(key: string, { most, minutes }: Limit, now: number): number | null {
    const span = minutes * 60_000;
    const recent = (this.failures.get(key) ?? []).filter((at) => now - at < span);
    return recent.length < most ? null : Math.ceil((recent.at(-most)! + span - now) / 60_000);
  }
}

const accountOf = (typed: string): string => `account ${signInNameIn(typed.slice(0, 300)) ?? 'none'}`;
