/** Refuses a recipient at RCPT TO with the given reply; other recipients of the same mail pass. */
export interface Refusal {
  /** A string is one address, in any case; a string written as /pattern/flags is a pattern. */
  readonly to: RegExp | string;
  /** SMTP reply: 4xx try again, 5xx never. */
  readonly code: number;
  readonly text: string;
  /** How many times; without it until other rules are set. */
  readonly times?: number | undefined;
}

/** Takes a mail and reports about it later, to the hook that the mailbox was started with. */
export interface Bounce {
  /** As in a refusal. */
  readonly to: RegExp | string;
  readonly action: 'failed' | 'delayed' | 'delivered';
  /** Enhanced status, "5.1.1". */
  readonly status: string;
  readonly text: string;
  /** Milliseconds after the mail was kept; at once without it. */
  readonly afterMs?: number | undefined;
  /** How many times; without it until other rules are set. */
  readonly times?: number | undefined;
}

/** How the mailbox misbehaves. Setting rules replaces all earlier ones; `{}` is a mailbox in good health. */
export interface MailboxBehaviour {
  readonly refuse?: readonly Refusal[] | undefined;
  readonly bounce?: readonly Bounce[] | undefined;
  /** Milliseconds between the end of a mail's data and the moment it is kept and answered. */
  readonly delayMs?: number | undefined;
  /** Refuses every mail at a command: MAIL FROM, or after its data, which is then not kept. */
  readonly refuseAt?: { at: 'mail' | 'data'; code: number; text: string } | null | undefined;
  /**
   * `connection`: cut at MAIL FROM, nothing is kept. `in-data`: cut as soon as data comes, nothing is kept.
   * `after-data`: the mail is kept, but the connection is cut before the final reply, so the sender cannot know.
   */
  readonly drop?: DropPoint | null | undefined;
  /** How many connections `drop` cuts; without it all. */
  readonly dropTimes?: number | undefined;
  /** Nobody answers at the SMTP port; connections that stand are cut. */
  readonly down?: boolean | undefined;
}

/** Where a connection is cut. */
export type DropPoint = 'connection' | 'in-data' | 'after-data';

interface Counted<Rule> {
  readonly rule: Rule;
  readonly matches: (address: string) => boolean;
  left: number;
}

/** The rules in force, with what is left of those that count down. */
export class BehaviourRules {
  private rules: MailboxBehaviour = {};
  private refusals: Counted<Refusal>[] = [];
  private bounces: Counted<Bounce>[] = [];
  private dropsLeft = 0;

  /** Replaces all rules. Throws a SyntaxError, and changes nothing, if a pattern is not a regular expression. */
  replace(rules: MailboxBehaviour): void {
    const refusals = (rules.refuse ?? []).map(counted);
    this.bounces = (rules.bounce ?? []).map(counted);
    this.refusals = refusals;
    this.dropsLeft = rules.dropTimes ?? Infinity;
    this.rules = rules;
  }

  get isDown(): boolean {
    return this.rules.down ?? false;
  }

  get delayMs(): number {
    return this.rules.delayMs ?? 0;
  }

  /** The refusal that meets this recipient now, used up by one; null if the recipient is welcome. */
  takeRefusal(address: string): Refusal | null {
    return taken(this.refusals, address);
  }

  /** What is reported later about a mail to this recipient, used up by one; null if it simply arrives. */
  takeBounce(address: string): Bounce | null {
    return taken(this.bounces, address);
  }

  /** The refusal that meets every mail at this command; null if there is none. */
  refusalAt(at: 'mail' | 'data'): { code: number; text: string } | null {
    const { refuseAt = null } = this.rules;
    return refuseAt?.at === at ? refuseAt : null;
  }

  /** True if the connection has to be cut at this point; used up by one. */
  takeDrop(point: DropPoint): boolean {
    if (this.rules.drop !== point || this.dropsLeft <= 0) return false;
    this.dropsLeft -= 1;
    return true;
  }

  /** The rules as JSON can carry them; counts are what is left. */
  describe(): Record<string, unknown> {
    return {
      refuse: this.refusals.map(described),
      refuseAt: this.rules.refuseAt ?? null,
      bounce: this.bounces.map(described),
      delayMs: this.delayMs,
      drop: this.rules.drop ?? null,
      dropTimes: finite(this.dropsLeft),
      down: this.isDown,
    };
  }
}

function counted<Rule extends Refusal | Bounce>(rule: Rule): Counted<Rule> {
  return { rule, matches: matcherOf(rule.to), left: rule.times ?? Infinity };
}

function taken<Rule>(rules: readonly Counted<Rule>[], address: string): Rule | null {
  const found = rules.find((one) => one.left > 0 && one.matches(address));
  if (!found) return null;
  found.left -= 1;
  return found.rule;
}

function described({ rule, left }: Counted<Refusal | Bounce>): Record<string, unknown> {
  return { ...rule, to: String(rule.to), times: finite(left) };
}

function finite(count: number): number | undefined {
  return Number.isFinite(count) ? count : undefined;
}

function matcherOf(to: RegExp | string): (address: string) => boolean {
  if (to instanceof RegExp) return patternMatcher(to.source, to.flags);
  const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(to) ?? [];
  if (source !== undefined) return patternMatcher(source, flags);
  return (address) => address.toLowerCase() === to.toLowerCase();
}

function patternMatcher(source: string, flags: string): (address: string) => boolean {
  // Without g and y a pattern keeps no position between two tests.
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  return (address) => pattern.test(address);
}
