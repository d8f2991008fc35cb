import { describe, expect, it } from 'vitest';
import { isConnectionLost } from './connection-lost.js';
import { problemOf } from './problem.js';

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('a problem', () => {
  it('carries further members, but none that takes the place of its own', () => {
    const about = {
      code: 'clock-is-moving',
      status: 409,
      detail: 'Đang chuyển.',
      instance: '/api/training/clock',
    };
    expect(problemOf(about, { state: 'running', status: 200 })).toEqual({
      type: '/problems/clock-is-moving',
      title: 'Không phù hợp với tình trạng hiện tại',
      status: 409,
      detail: 'Đang chuyển.',
      instance: '/api/training/clock',
      state: 'running',
    });
  });
});

describe('a lost connection', () => {
  it.each([
    withCode('connect ECONNREFUSED', 'ECONNREFUSED'),
    withCode('terminating connection due to administrator command', '57P01'),
    new Error('Query runner already released. Cannot run queries anymore.'),
    new Error('Connection terminated unexpectedly'),
    new AggregateError([withCode('connect ECONNREFUSED ::1', 'ECONNREFUSED')]),
    Object.assign(new Error('query failed'), { driverError: withCode('read ECONNRESET', 'ECONNRESET') }),
  ])('is told from its error: %s', (error) => {
    expect(isConnectionLost(error)).toBe(true);
  });

  it('is not a mistake in a statement, nor anything that is no error', () => {
    expect(isConnectionLost(withCode('duplicate key', '23505'))).toBe(false);
    expect(isConnectionLost('ECONNREFUSED')).toBe(false);
  });
});
