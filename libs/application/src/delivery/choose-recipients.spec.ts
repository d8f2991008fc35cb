import type { Role } from '#domain';
import { describe, expect, it } from 'vitest';
import type { AgencyKind, PositionKind } from '../agencies/agency.js';
import { chooseRecipients } from './choose-recipients.js';
import type { Directory, DirectoryAgency, DirectoryPost } from './directory.js';

const agency = (name: string, kind: AgencyKind = 'so'): DirectoryAgency => ({
  agencyId: name,
  name,
  kind,
  address: `${name}@agency.example`,
});
const lead = agency('Sở Tư pháp');
const office = agency('Văn phòng UBND tỉnh', 'van-phong');
const standing = agency('Sở Nội vụ');

function post(
  of: DirectoryAgency,
  kind: PositionKind,
  title: string,
  more: Partial<DirectoryPost> = {},
): DirectoryPost {
  const holder = {
    personId: `${title} ${of.name}`,
    name: title,
    address: `${kind}@${of.agencyId}.example`,
    standIn: null,
  };
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
    const named = {
      personId: 'named',
      name: 'Chuyên viên được phân công',
      address: 'named@stp.example',
      standIn: null,
    };
    expect(names(directory, ['officer'])).toEqual(['Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp']);
    expect(names({ ...directory, officer: named }, ['officer'])).toEqual([
      'Đồng chí Chuyên viên được phân công Sở Tư pháp',
    ]);
  });

  it('is who is in charge of the field, else who has no field; without any the head of the department', () => {
    const others = posts.filter(({ kind }) => kind !== 'officer');
    const ofField = post(lead, 'officer', 'Chuyên viên thể chế', { fields: ['II'] });
    const ofOther = post(lead, 'officer', 'Chuyên viên tài chính', { fields: ['VI'] });
    expect(names({ ...directory, posts: [...posts, ofOther, ofField] }, ['officer'])).toEqual([
      'Đồng chí Chuyên viên thể chế Sở Tư pháp',
    ]);
    expect(names({ ...directory, posts: [ofOther, ...posts] }, ['officer'])).toEqual([
      'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp',
    ]);
    const department = post(lead, 'department-head', 'Trưởng phòng Nghiệp vụ');
    expect(chosen({ ...directory, posts: [...others, ofOther, department] }, ['officer'])).toMatchObject([
      {
        addressedAs: 'Đồng chí Trưởng phòng Nghiệp vụ Sở Tư pháp',
        remark: 'Chưa có thông tin về chuyên viên phụ trách, kính gửi lãnh đạo phòng.',
      },
    ]);
  });
});

describe('somebody who is away', () => {
  const standIn = {
    personId: 'p',
    name: 'Phó Giám đốc Sở Tư pháp',
    address: 'pho@stp.example',
    until: '2025-01-31',
  };
  const away = (changes: { address?: string | null }) => ({
    ...directory,
    posts: posts.map((one) => ({
      ...one,
      holders: one.holders.map((holder) =>
        one.kind === 'head' ? { ...holder, standIn: { ...standIn, ...changes } } : holder,
      ),
    })),
  });

  it('is written to in the person of who stands in, and the letter says so', () => {
    expect(chosen(away({}), ['head'])).toMatchObject([
      {
        addressedAs: 'Đồng chí Phó Giám đốc Sở Tư pháp',
        remark:
          'Đồng chí Giám đốc Sở Tư pháp vắng đến hết ngày 31/01/2025, kính gửi đồng chí Phó Giám đốc Sở Tư pháp xử lý thay.',
      },
    ]);
    expect(chooseRecipients(away({}), { to: ['head'], copyTo: [] })[0]?.personId).toBe('p');
  });

  it('is written to all the same where who stands in cannot be reached', () => {
    const unreachable = away({ address: null });
    expect(names(unreachable, ['head'])).toEqual(['Đồng chí Giám đốc Sở Tư pháp']);
  });
});

describe('the chairman of the province', () => {
  const province = agency('UBND tỉnh', 'ubnd-tinh');
  const chairman = post(province, 'head', 'Chủ tịch');
  const led: Directory = { ...directory, lead: province, posts: [...posts, chairman] };

  it('never gets an automatic message: it goes to the office of the UBND and says why', () => {
    expect(chosen(led, ['head'])).toMatchObject([
      { addressedAs: 'UBND tỉnh', remark: 'Tin tự động không gửi Lãnh đạo UBND tỉnh, kính gửi UBND tỉnh.' },
    ]);
    const chief = post(province, 'chief-of-office', 'Chánh Văn phòng');
    expect(names({ ...led, posts: [...led.posts, chief] }, ['head'])).toEqual([
      'Đồng chí Chánh Văn phòng UBND tỉnh',
    ]);
  });

  it('is not written to as an officer either, whoever named them', () => {
    const [named = null] = chairman.holders;
    const addresses = chooseRecipients(
      { ...led, officer: named },
      { to: ['officer', 'head', 'office'], copyTo: [] },
    );
    expect(addresses.map(({ personId }) => personId)).not.toContain(named?.personId);
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
