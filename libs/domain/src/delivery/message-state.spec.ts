import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenStates, messageStates, type MessageState, nextMessageState } from './index.js';

const state = fc.constantFrom(...messageStates);
const said = fc.array(
  state.filter((one) => one !== 'sending' && one !== 'cancelled'),
  { maxLength: 8 },
);
const after = (first: MessageState, all: readonly MessageState[]): MessageState =>
  all.reduce(nextMessageState, first);
const proof = (one: MessageState): number => takenStates.findIndex((other) => other === one);

describe('the state of a message', () => {
  it('never loses a proof of arrival, whatever is said later', () => {
    fc.assert(
      fc.property(state, said, (first, all) => {
        const last = after(first, all);
        expect(proof(last)).toBeGreaterThanOrEqual(Math.max(proof(first), -1));
        if (first !== 'cancelled') expect(proof(last)).toBe(Math.max(proof(first), ...all.map(proof)));
      }),
    );
  });

  it('is the same in whatever order receipts come, and when they come twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['handed-over', 'delivered', 'seen'] as const), (some) => {
        const [...all] = [...some, ...some];
        expect(after('unknown', all)).toBe(after('unknown', some.toSorted()));
      }),
    );
  });

  it('keeps a failure until a receipt proves the arrival, and never goes back to sending', () => {
    expect(nextMessageState('failed', 'unknown')).toBe('failed');
    expect(nextMessageState('unknown', 'sending')).toBe('unknown');
    expect(nextMessageState('unknown', 'delivered')).toBe('delivered');
    expect(nextMessageState('delivered', 'handed-over')).toBe('delivered');
    expect(nextMessageState('cancelled', 'seen')).toBe('cancelled');
  });
});
