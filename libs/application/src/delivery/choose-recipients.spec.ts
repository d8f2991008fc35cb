import type { Role } from '#domain';
import { describe, expect, it } from 'vitest';
import type { PositionKind } from '../agencies/agency.js';
import { chooseRecipients } from './choose-recipients.js';
import type { Directory, DirectoryAgency, DirectoryPost } from './directory.js';

const agency = (name: string): DirectoryAgency => ({
  agencyId: name,
  name,
  address: `${name}@agency.example`,
});
const lead = agency('Sở Tư pháp');
const office = agency('Văn phòng UBND tỉnh');
const standing = agency('Sở Nội vụ');

function post(
  of: DirectoryAgency,
  kind: PositionKind,
  title: string,
  more: Partial<DirectoryPost> = {},
): DirectoryPost {
  const holder = { personId: `${title} ${of.name}`, name: title, address: `${kind}@${of.agencyId}.example` };
  return {
    positionId: `post of ${title}`,
    agencyId: of.agencyId,
    kind,
    title: `${title} ${of.name}`,
    fields: [],
    holders: [holder],
    ...more,
  };
}

const posts = [
  post(lead, 'head', 'Giám đốc'),
  post(lead, 'chief-of-office', 'Chánh Văn phòng'),
  post(lead, 'officer', 'Chuyên viên phụ trách CCHC'),
  post(lead, 'clerk', 'Văn thư'),
  post(office, 'monitor', 'Chuyên viên theo dõi cải cách thể chế', { fields: ['II'] }),
  post(office, 'monitor', 'Chuyên viên theo dõi tài chính công', { fields: ['VI'] }),
  post(office, 'deputy-chief', 'Phó Chánh Văn phòng phụ trách nội chính'),
  post(standing, 'monitor', 'Chuyên viên cơ quan thường trực', { fields: ['I', 'II'] }),
];

const directory: Directory = {
  lead,
  office,
  standing,
  field: 'II',
  officer: null,
  monitor: null,
  posts,
  coordinating: [agency('Sở Y tế'), agency('UBND huyện Lâm Thao')],
};

const vacant = (kind: PositionKind): DirectoryPost[] =>
  posts.map((one) => (one.kind === kind && one.agencyId === lead.agencyId ? { ...one, holders: [] } : one));

const chosen = (from: Directory, to: Role[], copyTo: Role[] = []) =>
  chooseRecipients(from, { to, copyTo }).map(({ addressedAs, remark, copy }) => ({
    addressedAs,
    remark,
    copy,
  }));
const names = (from: Directory, to: Role[], copyTo: Role[] = []): string[] =>
  chosen(from, to, copyTo).map(({ addressedAs }) => addressedAs);

describe('the head of the lead agency', () => {
  it('is addressed by the post', () => {
    expect(chosen(directory, ['head'])).toEqual([
      { addressedAs: 'Đồng chí Giám đốc Sở Tư pháp', remark: null, copy: false },
    ]);
  });

  it('is replaced by whoever is in charge of the post, and the letter says so', () => {
    const acting = post(lead, 'acting-head', 'Phó Giám đốc phụ trách');
    expect(chosen({ ...directory, posts: [...vacant('head'), acting] }, ['head'])).toMatchObject([
      {
        addressedAs: 'Đồng chí Phó Giám đốc phụ trách Sở Tư pháp',
        remark: 'Chức vụ Giám đốc đang khuyết, kính gửi đồng chí Phó Giám đốc phụ trách.',
      },
    ]);
  });

  it('else by the chief of office, else by the mailbox', () => {
    const without = { ...directory, posts: vacant('head') };
    expect(chosen(without, ['head'])).toMatchObject([
      {
        addressedAs: 'Đồng chí Chánh Văn phòng Sở Tư pháp',
        remark: 'Chức vụ Giám đốc đang khuyết, kính gửi đồng chí Chánh Văn phòng.',
      },
    ]);
    const nobody = without.posts.filter((one) => one.kind !== 'chief-of-office');
    expect(chosen({ ...without, posts: nobody }, ['head'])).toMatchObject([
      { addressedAs: 'Sở Tư pháp', remark: 'Chức vụ Giám đốc đang khuyết, kính gửi Sở Tư pháp.' },
    ]);
  });

  it('without an address is written to at the mailbox of the agency, and nobody is reached without one', () => {
    const silent = posts.map((one) => ({
      ...one,
      holders: one.holders.map((who) => ({ ...who, address: null })),
    }));
    expect(chosen({ ...directory, posts: silent }, ['head'])).toMatchObject([
      {
        addressedAs: 'Đồng chí Giám đốc Sở Tư pháp',
        remark: 'Chưa có địa chỉ thư điện tử dùng được của đồng chí Giám đốc, kính gửi qua hộp thư cơ quan.',
      },
    ]);
    expect(
      chosen({ ...directory, lead: { ...lead, address: null }, posts: silent }, ['head', 'officer']),
    ).toEqual([]);
  });
});

describe('the officer in charge', () => {
  it('is the one named for the assignment before the one of the agency', () => {
    const named = { personId: 'named', name: 'Chuyên viên được phân công', address: 'named@stp.example' };
    expect(names(directory, ['officer'])).toEqual(['Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp']);
    expect(names({ ...directory, officer: named }, ['officer'])).toEqual([
      'Đồng chí Chuyên viên được phân công Sở Tư pháp',
    ]);
  });
});

describe('those who are reported to', () => {
  it('are the monitor of the field, the standing body and the deputy chief', () => {
    expect(names(directory, ['office'])).toEqual([
      'Đồng chí Chuyên viên theo dõi cải cách thể chế Văn phòng UBND tỉnh',
      'Đồng chí Chuyên viên cơ quan thường trực Sở Nội vụ',
      'Đồng chí Phó Chánh Văn phòng phụ trách nội chính Văn phòng UBND tỉnh',
    ]);
  });

  it('never hear about themselves', () => {
    expect(names({ ...directory, lead: office }, ['office'])).toEqual([
      'Đồng chí Chuyên viên cơ quan thường trực Sở Nội vụ',
    ]);
    expect(names({ ...directory, lead: standing }, ['office'])).not.toContain(
      'Đồng chí Chuyên viên cơ quan thường trực Sở Nội vụ',
    );
  });

  it('include the mailbox of the office where nobody follows the field, and it says so', () => {
    expect(chosen({ ...directory, field: 'VII', standing: null }, ['office'])[0]).toMatchObject({
      addressedAs: 'Văn phòng UBND tỉnh',
      remark: expect.stringContaining('Chưa phân công'),
    });
  });
});

describe('who confirms', () => {
  it('is never the lead agency itself', () => {
    const byOffice = ['Đồng chí Chuyên viên theo dõi cải cách thể chế Văn phòng UBND tỉnh'];
    const byStanding = ['Đồng chí Chuyên viên cơ quan thường trực Sở Nội vụ'];
    expect(names(directory, ['confirmer'])).toEqual(byOffice);
    expect(names({ ...directory, lead: standing }, ['confirmer'])).toEqual(byOffice);
    expect(names({ ...directory, lead: office }, ['confirmer'])).toEqual(byStanding);
    expect(names({ ...directory, lead: office, standing: null }, ['confirmer'])).toEqual([]);
  });
});

describe('one rung', () => {
  it('reaches each address once, those meant before copies', () => {
    expect(chosen(directory, ['head'], ['clerk', 'coordinating']).map(({ copy }) => copy)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const sameBox = posts.map((one) => ({
      ...one,
      holders: one.holders.map((who) => ({ ...who, address: 'CHUNG@stp.example' })),
    }));
    const together = chosen({ ...directory, posts: sameBox }, ['officer', 'head'], ['clerk']);
    expect(together).toEqual([
      {
        addressedAs: 'Đồng chí Giám đốc Sở Tư pháp',
        remark: 'Địa chỉ này dùng chung với đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp.',
        copy: false,
      },
    ]);
  });
});
