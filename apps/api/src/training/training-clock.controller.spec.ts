import type { Response } from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ClockMove, type MoveClock, systemActor } from '#application';
import { TrainingClockController } from './training-clock.controller.js';

const target = new Date('2025-02-03T01:00:00Z');
const running: ClockMove = { id: 'move', target, state: 'running', handedOver: 0, retrying: 0 };

function controller(state: () => ClockMove['state']): TrainingClockController {
  const moves: Pick<MoveClock, 'start' | 'read' | 'readMove'> = {
    start: async () => ({ id: 'move' }),
    read: async () => ({ now: target, moving: null, nextAt: null }),
    readMove: async () => ({ ...running, state: state() }),
  };
  return new TrainingClockController(moves as MoveClock);
}

function answer() {
  const seen = { status: 0, location: '' };
  const response = {
    status: (code: number) => (seen.status = code),
    location: (address: string) => (seen.location = address),
  };
  return { seen, response: response as unknown as Response };
}

describe('moving the training clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers 202 with the address of its progress when it takes longer than two minutes', async () => {
    vi.useFakeTimers();
    const { seen, response } = answer();
    const moved = controller(() => 'running').move(
      systemActor,
      { advanceTo: target.toISOString() },
      response,
    );
    await vi.advanceTimersByTimeAsync(125_000);
    expect(await moved).toMatchObject({ state: 'running' });
    expect(seen).toEqual({ status: 202, location: '/api/training/clock/moves/move' });
  });

  it('answers 200 as soon as everything due has been handed over', async () => {
    vi.useFakeTimers();
    let state: ClockMove['state'] = 'running';
    const { seen, response } = answer();
    const moved = controller(() => state).move(systemActor, { advanceTo: target.toISOString() }, response);
    await vi.advanceTimersByTimeAsync(1_000);
    state = 'done';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await moved).toMatchObject({ state: 'done', now: target.toISOString() });
    expect(seen).toEqual({ status: 200, location: '' });
  });
});
