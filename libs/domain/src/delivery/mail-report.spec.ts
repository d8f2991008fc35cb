import { describe, expect, it } from 'vitest';
import { isAddressAtFault, messageStates, reportActions, stateAfterReport } from './index.js';

describe('a report about a mail', () => {
  it('of failure moves only what nobody knows better about', () => {
    const moved = messageStates.filter((state) => stateAfterReport(state, 'failed') === 'failed');
    expect(moved).toEqual(['sending', 'handed-over', 'failed', 'unknown']);
    expect(stateAfterReport('delivered', 'failed')).toBe('delivered');
    expect(stateAfterReport('seen', 'failed')).toBe('seen');
    expect(stateAfterReport('retrying', 'failed')).toBe('retrying');
    expect(stateAfterReport('cancelled', 'failed')).toBe('cancelled');
  });

  it('of delivery proves the arrival, also after a failure', () => {
    expect(stateAfterReport('handed-over', 'delivered')).toBe('delivered');
    expect(stateAfterReport('failed', 'delivered')).toBe('delivered');
    expect(stateAfterReport('seen', 'delivered')).toBe('seen');
  });

  it('of anything else changes nothing', () => {
    for (const action of reportActions.filter((one) => one !== 'failed' && one !== 'delivered')) {
      for (const state of messageStates) expect(stateAfterReport(state, action)).toBe(state);
    }
  });
});

describe('a refusal for good', () => {
  it('speaks of the address only where the mailbox is not there', () => {
    expect(isAddressAtFault('5.1.1', 'User unknown')).toBe(true);
    expect(isAddressAtFault('5.2.1', 'Mailbox disabled')).toBe(true);
    expect(isAddressAtFault(null, 'No such user')).toBe(true);
    expect(isAddressAtFault('5.7.1', 'Not accepted')).toBe(false);
    expect(isAddressAtFault('5.1.8', 'Bad sender')).toBe(false);
    expect(isAddressAtFault('5.2.2', 'Over the limit')).toBe(false);
    expect(isAddressAtFault('4.4.7', 'Message expired')).toBe(false);
    expect(isAddressAtFault('5.0.0', 'Blocked by policy')).toBe(false);
  });
});
