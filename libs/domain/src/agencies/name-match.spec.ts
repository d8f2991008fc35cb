import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, matchName } from './name-match.js';

const match = (printed: string, name: string) => matchName(printed, name, 'Phú Thọ');

describe('a printed name of an agency', () => {
  it.each([
    ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
    ['SKHĐT', 'Sở Kế hoạch và Đầu tư'],
    ['Kế hoạch & ĐT', 'Sở Kế hoạch và Đầu tư'],
    ['Sở TN&MT', 'Sở Tài nguyên và Môi trường'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['VPUBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['SNV', 'Sở Nội vụ'],
    ['STC', 'Sở Tài chính'],
    ['Sở TTTT', 'Sở Thông tin và Truyền thông'],
    ['Sở VHTT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở LĐTB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở GDĐT', 'Sở Giáo dục và Đào tạo'],
    ['NN và PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['BCH QS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['UBND TX Phú Thọ', 'UBND thị xã Phú Thọ'],
    ['Cục THADS tỉnh', 'Cục Thi hành án dân sự tỉnh'],
    ['KBNN tỉnh Phú Thọ', 'Kho bạc Nhà nước tỉnh'],
  ])('may shorten words to their initials: %s', (printed, name) => {
    expect(match(printed, name)).toBe('short');
  });

  it.each([
    ['Tài nguyên & Môi trường', 'Sở Tài nguyên và Môi trường'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['SO NOI VU', 'Sở Nội vụ'],
    ['Sở Nội vụ tỉnh Phú Thọ', 'Sở Nội vụ'],
    ['Ủy ban nhân dân huyện Đoan Hùng', 'UBND huyện Đoan Hùng'],
    ['BHXH tỉnh', 'Bảo hiểm xã hội tỉnh'],
  ])('is the same with or without accents, tone places, "và" and province: %s', (printed, name) => {
    expect(match(printed, name)).toBe('same');
  });

  it('with few wrong letters is only like a name', () => {
    expect(match('Sở Kế hoạh và Đầu ư', 'Sở Kế hoạch và Đầu tư')).toBe('typo');
    expect(match('Sở Tư pháo', 'Sở Tư pháp')).toBe('typo');
    expect(match('Sở Y tế', 'Sở Tư pháp')).toBeNull();
  });

  it('of another province, or of another body, means nobody here', () => {
    expect(match('Sở Nội vụ tỉnh Lai Châu', 'Sở Nội vụ')).not.toBe('same');
    expect(match('UBND huyện Thanh Sơn', 'UBND huyện Tân Sơn')).not.toBe('same');
    expect(match('CT', 'Sở Công Thương')).toBeNull();
    expect(match('', 'Sở Nội vụ')).toBeNull();
  });

  it('that shortens any run of words to its initials is found', () => {
    const words = fc.array(fc.stringMatching(/^[b-df-hj-np-tx]{2,8}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(5), fc.nat(5), (name, from, length) => {
        const end = Math.min(name.length, from + length);
        const run = name.slice(from, end);
        const initials = run.map((word) => word[0]).join('');
        const printed = [...name.slice(0, from), initials, ...name.slice(end)].join(' ');
        expect(['same', 'short']).toContain(matchName(`Sở ${printed}`, `Sở ${name.join(' ')}`, null));
      }),
    );
  });
});

describe('the distance of two words', () => {
  it('is none of a word to itself, the same both ways, and one for a letter left out', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, one)).toBe(0);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
    expect(editDistance('noi vu', 'no vu')).toBe(1);
  });
});
