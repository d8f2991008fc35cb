import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCoordinating, readLeads } from './index.js';

interface Item {
  ordinal: number;
  lead: string;
  coordinating: string;
}

const fixture = new URL('../../../../test/fixtures/phu-tho-1782-items.json', import.meta.url);
const items = JSON.parse(readFileSync(fixture, 'utf8')) as Item[];

function itemOf(ordinal: number): Item {
  const item = items.find((candidate) => candidate.ordinal === ordinal);
  if (item === undefined) throw new Error(`no row ${ordinal}`);
  return item;
}

describe('leads as printed', () => {
  it('are expanded where "Sở" stands once', () => {
    expect(readLeads(itemOf(10).lead)).toEqual({
      names: ['Sở Tài chính', 'Sở Nội vụ', 'Sở Tài nguyên & Môi trường', 'Sở Xây dựng', 'Sở Kế hoạch & ĐT'],
      open: true,
      group: null,
      mode: 'each',
    });
    expect(readLeads(itemOf(26).lead)).toMatchObject({ names: ['Sở Nội vụ', 'Sở Tài chính'], mode: 'joint' });
  });

  it('keep a group as it is and a comma inside a name', () => {
    expect(readLeads(itemOf(31).lead)).toEqual({
      names: [],
      open: false,
      group: 'Các sở, ban, ngành theo lĩnh vực quản lý',
      mode: 'each',
    });
    expect(readLeads('Sở Văn hóa, Thể thao và Du lịch')).toMatchObject({
      names: ['Sở Văn hóa, Thể thao và Du lịch'],
      mode: 'single',
    });
    expect(readLeads('UBND huyện Lâm Thao').names).toEqual(['UBND huyện Lâm Thao']);
    expect(readLeads('')).toEqual({ names: [], open: false, group: null, mode: 'single' });
  });
});

describe('coordinating agencies as printed', () => {
  it('are names and groups', () => {
    expect(readCoordinating(itemOf(9).coordinating)).toEqual({
      names: ['Văn phòng UBND tỉnh', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Thông tin &TT', 'Sở Khoa học &CN'],
      groups: [],
    });
    expect(readCoordinating(itemOf(1).coordinating)).toEqual({
      names: [],
      groups: ['Sở, ban, ngành', 'UBND huyện, thành, thị'],
    });
    expect(readCoordinating(itemOf(25).coordinating).groups).toEqual([
      'Sở, ban, ngành',
      'UBND cấp huyện',
      'UBND cấp xã',
    ]);
  });

  it.each([
    ['Cơ quan, đơn vị liên quan', [], ['Cơ quan, đơn vị liên quan']],
    ['Các cơ quan, đơn vị, tổ chức liên quan', [], ['Các cơ quan, đơn vị, tổ chức liên quan']],
    ['Cơ quan và đơn vị liên quan', [], ['Cơ quan và đơn vị liên quan']],
    ['Sở Nội vụ, các cơ quan, đơn vị liên quan', ['Sở Nội vụ'], ['các cơ quan, đơn vị liên quan']],
    ['Sở Tài chính và cơ quan liên quan', ['Sở Tài chính'], ['cơ quan liên quan']],
    ['Sở, ban, ngành; đơn vị liên quan', [], ['Sở, ban, ngành', 'đơn vị liên quan']],
  ])('of %s: names %j, groups %j', (text, names, groups) => {
    expect(readCoordinating(text)).toEqual({ names, groups });
  });

  it('that are one open group stay one as leads, too', () => {
    expect(readLeads('Cơ quan, đơn vị liên quan')).toEqual({
      names: [],
      open: false,
      group: 'Cơ quan, đơn vị liên quan',
      mode: 'each',
    });
  });

  it('are never lost: every row of the plan names somebody', () => {
    const bodies = items.map(({ coordinating }) => readCoordinating(coordinating));
    expect(bodies.filter(({ names, groups }) => names.length + groups.length === 0)).toEqual([]);
    const named = new Set(bodies.flatMap(({ names }) => names));
    expect([...named].sort()).toEqual([
      'Sở Khoa học &CN',
      'Sở Kế hoạch và Đầu tư',
      'Sở Nội vụ',
      'Sở Thông tin &TT',
      'Sở Tài chính',
      'Sở Tư pháp',
      'Văn phòng UBND tỉnh',
    ]);
  });
});
