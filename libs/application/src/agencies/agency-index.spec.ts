import { describe, expect, it } from 'vitest';
import { AgencyIndex, type IndexedAgency } from './agency-index.js';
import { groupKey, nameKey } from '#domain';

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

function named(id: string, name: string, more: Partial<IndexedAgency> = {}): IndexedAgency {
  return { id, code: id, name, kind: 'so', keys: [nameKey(name)], ...more };
}

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

  it('are not guessed: an unknown name matches nothing, its likeliest candidates are proposed with a reason', () => {
    expect(index.match('Sở Tài nguyên')).toBeNull();
    expect(index.candidates('Sở Tài nguyên')).toEqual([
      { agencyId: '1', name: 'Sở Tài nguyên và Môi trường', reason: 'giống phần lớn các chữ' },
    ]);
    expect(index.match('Sở Nội cụ')).toBeNull();
    expect(index.candidates('Sở Nội cụ')).toMatchObject([
      { agencyId: '2', reason: 'chỉ khác một vài chữ cái' },
    ]);
    expect(index.candidates('Ban quản lý dự án')).toEqual([]);
  });

  it('are read from their initials where one agency alone has them', () => {
    expect(index.match('Sở TN&MT')?.id).toBe('1');
    const both = new AgencyIndex([named('a', 'Sở Nội vụ'), named('b', 'Sở Ngoại vụ')], []);
    expect(both.match('SNV')).toBeNull();
    expect(both.candidates('SNV').map(({ agencyId }) => agencyId)).toEqual(['a', 'b']);
  });

  it('mean agencies of the province and of the time only', () => {
    const agencies = [
      named('p', 'Sở Nội vụ', { province: 'Phú Thọ' }),
      named('l', 'Sở Nội vụ', { province: 'Lai Châu', validFrom: '2020-01-01' }),
      named('b', 'Bộ Nội vụ', { province: 'Trung ương' }),
    ];
    const of = (province: string, day: string) => new AgencyIndex(agencies, [], { province, day });
    expect(of('Phú Thọ', '2021-05-05').match('Sở Nội vụ')?.id).toBe('p');
    expect(of('LAI CHÂU', '2021-05-05').match('SNV')?.id).toBe('l');
    expect(of('Lai Châu', '2021-05-05').match('Bộ Nội vụ')?.id).toBe('b');
    expect(of('Sơn La', '2021-05-05').match('Sở Nội vụ')).toBeNull();
    expect(of('Sơn La', '2021-05-05').proposal('SNV')).toMatchObject({
      name: 'Sở Nội vụ',
      province: 'Sơn La',
    });
    const before = of('Lai Châu', '2019-12-31');
    expect(before.match('Sở Nội vụ')).toBeNull();
    expect(before.candidates('Sở Nội vụ')).toMatchObject([
      { agencyId: 'l', reason: 'cùng tên, có từ ngày 01/01/2020' },
    ]);
  });

  it('keep groups apart from single agencies', () => {
    expect(index.matchGroup('các sở, ban, ngành')?.id).toBe('g');
    expect(index.match('Sở, ban, ngành')).toBeNull();
    expect(groupKey('Các Sở, ban, ngành')).toBe('so ban nganh');
  });
});
