import { describe, expect, it } from 'vitest';
import { AgencyIndex } from './agency-index.js';
import { groupKey, nameKey } from './name-key.js';

const index = new AgencyIndex(
  [
    {
      id: '1',
      code: 'so-tai-nguyen-va-moi-truong',
      name: 'Sở Tài nguyên và Môi trường',
      kind: 'so',
      keys: [nameKey('Sở Tài nguyên và Môi trường')],
    },
    { id: '2', code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'so', keys: [nameKey('Sở Nội vụ')] },
  ],
  [
    {
      id: 'g',
      name: 'Các sở, ban, ngành',
      spellings: ['Sở, ban, ngành'],
      expandable: true,
      memberIds: ['1', '2'],
    },
  ],
);

describe('names of agencies', () => {
  it('are found in every spelling that differs by accents, ampersand, spaces or the word Sở', () => {
    for (const printed of [
      'Tài nguyên & Môi trường',
      'SỞ TÀI NGUYÊN  VÀ MÔI TRƯỜNG',
      'So Tai nguyen va Moi truong.',
    ]) {
      expect(index.match(printed)?.id).toBe('1');
    }
    expect(index.match('Nội vụ'.normalize('NFD'))?.id).toBe('2');
  });

  it('are not guessed: an unknown name matches nothing, its nearest neighbour is only a proposal', () => {
    expect(index.match('Sở Tài nguyên')).toBeNull();
    expect(index.nearest('Sở Tài nguyên Môi trường')?.id).toBe('1');
    expect(index.nearest('Ban quản lý dự án')).toBeNull();
  });

  it('keep groups apart from single agencies', () => {
    expect(index.matchGroup('các sở, ban, ngành')?.id).toBe('g');
    expect(index.match('Sở, ban, ngành')).toBeNull();
    expect(groupKey('Các Sở, ban, ngành')).toBe('so ban nganh');
  });
});
