import { describe, expect, it } from 'vitest';
import { instantAt } from '../dates/index.js';
import { type ChannelFacts, isZaloQuiet, reminderTemplateOf } from './index.js';

const soon = { kind: 'soon', role: 'officer' } as const;
const facts: ChannelFacts = {
  isZaloReady: true,
  wasTriedByZalo: false,
  copy: false,
  isShared: false,
  notices: [soon],
  settings: {},
};

describe('a message goes by Zalo', () => {
  it('to somebody who linked an account, in the template of what is worst', () => {
    expect(reminderTemplateOf(facts)).toBe('reminder');
    const late = { kind: 'overdue-1', role: 'officer' } as const;
    expect(reminderTemplateOf({ ...facts, notices: [soon, late] })).toBe('overdue');
  });
});

describe('a message goes by email', () => {
  it.each<[string, Partial<ChannelFacts>]>([
    ['without a linked account', { isZaloReady: false }],
    ['after Zalo was tried', { wasTriedByZalo: true }],
    ['as a copy', { copy: true }],
    ['to several who share an address', { isShared: true }],
    ['with more than four duties', { notices: [soon, soon, soon, soon, soon] }],
    ['to those who are reported to', { notices: [{ kind: 'office-7', role: 'office' }] }],
    ['about what has no template', { notices: [soon, { kind: 'returned', role: 'officer' }] }],
  ])('%s', (_why, change) => {
    expect(reminderTemplateOf({ ...facts, ...change })).toBeNull();
  });

  it('to a head where the office wants it so', () => {
    const toHead: ChannelFacts = { ...facts, notices: [{ kind: 'soon', role: 'head' }] };
    expect(reminderTemplateOf(toHead)).toBe('reminder');
    expect(reminderTemplateOf({ ...toHead, settings: { headsByEmailOnly: true } })).toBeNull();
  });
});

describe('the hours of Zalo', () => {
  it('are quiet from 21:30 to 06:30 in Vietnam', () => {
    const quiet = ['06:29', '06:30', '21:29', '21:30'].map((time) =>
      isZaloQuiet(instantAt('2025-03-03', time)),
    );
    expect(quiet).toEqual([true, false, false, true]);
  });
});
