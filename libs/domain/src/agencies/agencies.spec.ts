import { describe, expect, it } from 'vitest';
import { type AgencyKind, centre, isProvinceLeader, mannerOf } from './agency-kind.js';
import { headTitle } from './head-title.js';
import { proposeAgency } from './propose-agency.js';
import { isSameProvince, provinceOfIssuer } from './province.js';

describe('the kind of an agency', () => {
  it.each<[AgencyKind, string, string]>([
    ['so', 'Sở Tư pháp', 'Giám đốc Sở Tư pháp'],
    ['van-phong', 'Văn phòng UBND tỉnh', 'Chánh Văn phòng UBND tỉnh'],
    ['ban-nganh', 'Thanh tra tỉnh', 'Chánh Thanh tra tỉnh'],
    ['ban-nganh', 'Ban Dân tộc', 'Trưởng Ban Dân tộc'],
    ['ubnd-huyen', 'UBND huyện Lâm Thao', 'Chủ tịch UBND huyện Lâm Thao'],
    ['ubnd-xa', 'UBND phường Việt Trì', 'Chủ tịch UBND phường Việt Trì'],
    ['nganh-doc', 'Cục Thuế tỉnh', 'Cục trưởng Cục Thuế tỉnh'],
    ['nganh-doc', 'Công an tỉnh', 'Giám đốc Công an tỉnh'],
    ['nganh-doc', 'Bộ Chỉ huy Quân sự tỉnh', 'Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh'],
    ['bo', 'Bộ Nội vụ', 'Bộ trưởng Bộ Nội vụ'],
    ['bao-dai', 'Báo Phú Thọ', 'Tổng Biên tập Báo Phú Thọ'],
  ])('sets the title of its head: %s, %s', (kind, name, title) => {
    expect(headTitle({ kind, name })).toBe(title);
  });

  it('sets how it is spoken to', () => {
    expect([mannerOf('so'), mannerOf('ubnd-huyen')]).toEqual(['urge', 'urge']);
    expect([mannerOf('nganh-doc'), mannerOf('dang'), mannerOf('bo')]).toEqual([
      'cooperate',
      'cooperate',
      'cooperate',
    ]);
    expect(isProvinceLeader('ubnd-tinh', 'head')).toBe(true);
    expect(isProvinceLeader('ubnd-huyen', 'head')).toBe(false);
  });
});

describe('the issuer of a plan', () => {
  it.each([
    ['UBND tỉnh Phú Thọ', 'Phú Thọ'],
    ['ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', 'Lai Châu'],
    ['Ủy ban nhân dân thành phố Hải Phòng', 'Hải Phòng'],
    ['Bộ Nội vụ', 'Trung ương'],
    ['Thủ tướng Chính phủ', 'Trung ương'],
    ['UBND tỉnh', null],
    ['Sở Nội vụ', null],
  ])('tells the province: %s', (issuer, province) => {
    expect(provinceOfIssuer(issuer)).toBe(province);
  });

  it('may be printed in capitals', () => {
    expect(isSameProvince('LAI CHÂU', 'Lai Châu')).toBe(true);
    expect(isSameProvince('Lào Cai', 'Lai Châu')).toBe(false);
  });
});

describe('a name that the directory lacks', () => {
  it('is proposed in full where every province has such a body', () => {
    expect(proposeAgency('SNV', 'Lai Châu')).toEqual({ name: 'Sở Nội vụ', kind: 'so', province: 'Lai Châu' });
    expect(proposeAgency('Sở KH&ĐT', 'Lai Châu')?.name).toBe('Sở Kế hoạch và Đầu tư');
  });

  it('is proposed as printed where only its kind is known, and not at all where nothing is', () => {
    expect(proposeAgency('UBND huyện Tam Đường', 'Lai Châu')).toMatchObject({ kind: 'ubnd-huyen' });
    expect(proposeAgency('Bộ Nội vụ', 'Lai Châu')).toMatchObject({ kind: 'bo', province: 'Trung ương' });
    expect(proposeAgency('như trên', 'Lai Châu')).toBeNull();
  });

  it('is proposed as a city, a ministry or a district names its bodies', () => {
    expect(proposeAgency('VP UBND thành phố', 'Đà Nẵng')?.name).toBe('Văn phòng UBND thành phố');
    expect(proposeAgency('Vụ Pháp chế', centre)).toMatchObject({ kind: 'bo', province: centre });
    expect(proposeAgency('Phòng Nội vụ', 'Đồng Tháp')).toMatchObject({ kind: 'ban-nganh' });
    expect(headTitle({ kind: 'ban-nganh', name: 'Phòng Nội vụ' })).toBe('Trưởng Phòng Nội vụ');
  });
});
