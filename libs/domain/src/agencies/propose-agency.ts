import { type AgencyKind, centre } from './agency-kind.js';
import { matchName } from './name-match.js';
import { isCity } from './province.js';

/** An agency that the directory lacks, as it might be created. */
export interface ProposedAgency {
  name: string;
  kind: AgencyKind;
  province: string;
}

/** Bodies that every province has or had (Nghị định 24/2014, 107/2020, 45/2025), and offices of the whole country in it. */
const usual: readonly (readonly [string, AgencyKind])[] = [
  ['Văn phòng UBND tỉnh', 'van-phong'],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'van-phong'],
  ['Thanh tra tỉnh', 'ban-nganh'],
  ['Ban Dân tộc', 'ban-nganh'],
  ['Sở Nội vụ', 'so'],
  ['Sở Tư pháp', 'so'],
  ['Sở Tài chính', 'so'],
  ['Sở Kế hoạch và Đầu tư', 'so'],
  ['Sở Công Thương', 'so'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'so'],
  ['Sở Nông nghiệp và Môi trường', 'so'],
  ['Sở Giao thông vận tải', 'so'],
  ['Sở Xây dựng', 'so'],
  ['Sở Tài nguyên và Môi trường', 'so'],
  ['Sở Thông tin và Truyền thông', 'so'],
  ['Sở Lao động - Thương binh và Xã hội', 'so'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'so'],
  ['Sở Văn hóa và Thể thao', 'so'],
  ['Sở Du lịch', 'so'],
  ['Sở Khoa học và Công nghệ', 'so'],
  ['Sở Giáo dục và Đào tạo', 'so'],
  ['Sở Y tế', 'so'],
  ['Sở Ngoại vụ', 'so'],
  ['Sở Dân tộc và Tôn giáo', 'so'],
  ['Công an tỉnh', 'nganh-doc'],
  ['Bộ Chỉ huy Quân sự tỉnh', 'nganh-doc'],
  ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'nganh-doc'],
  ['Cục Thuế tỉnh', 'nganh-doc'],
  ['Cục Thống kê tỉnh', 'nganh-doc'],
  ['Bảo hiểm xã hội tỉnh', 'nganh-doc'],
  ['Kho bạc Nhà nước tỉnh', 'nganh-doc'],
  ['Ngân hàng Nhà nước Chi nhánh tỉnh', 'nganh-doc'],
  ['Tòa án nhân dân tỉnh', 'nganh-doc'],
  ['Viện Kiểm sát nhân dân tỉnh', 'nganh-doc'],
];

/** The bodies that a province has or had, whatever their life span; a city's are named after a city. */
export function usualAgencies(province: string): ProposedAgency[] {
  if (province === centre) return [];
  const unit = isCity(province) ? ' thành phố' : ' tỉnh';
  return usual.map(([name, kind]) => ({ name: name.replace(/ tỉnh$/u, unit), kind, province }));
}

const patterns: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^Sở \p{L}/u, 'so'],
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:huyện|thị xã|thành phố|thành|thị) \p{Lu}/u, 'ubnd-huyen'],
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:xã|phường|thị trấn|đặc khu) \p{Lu}/u, 'ubnd-xa'],
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) tỉnh/u, 'ubnd-tinh'],
  [
    /^(?:Bộ (?!Chỉ huy)|Vụ |Tổng cục |Thanh tra Chính phủ|Văn phòng Chính phủ|Ngân hàng Nhà nước Việt Nam)/u,
    'bo',
  ],
  [
    /^(?:Cục|Chi cục|Công an|Thuế|Hải quan|Kho bạc|BHXH|Bảo hiểm xã hội|Tòa án|Viện [Kk]iểm sát|Bộ Chỉ huy|Bưu điện|Viễn thông|VNPT|Viettel|Điện lực|Công ty Điện lực)/u,
    'nganh-doc',
  ],
  [/^(?:Tỉnh ủy|Tỉnh uỷ|Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính)|Đảng ủy|Đảng uỷ)/u, 'dang'],
  [/^(?:Hội|Liên đoàn|Tỉnh đoàn|MTTQ|Mặt trận|UBMTTQ|Ủy ban Mặt trận)/u, 'doan-the'],
  [/^(?:Báo|Đài|Cổng) /u, 'bao-dai'],
  [/^(?:Trung tâm|Trường|Viện|Bệnh viện) /u, 'su-nghiep'],
  [/^Văn phòng /u, 'van-phong'],
  [/^(?:Ban|Thanh tra|Phòng) /u, 'ban-nganh'],
];

/**
 * The agency that a name unknown to the directory of a province probably means, for a person to create: a body that
 * every province has, in full, else the printed name with the kind its words tell. Null where the words tell nothing.
 */
export function proposeAgency(printed: string, province: string): ProposedAgency | null {
  const clean = printed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const found = usualAgencies(province).find(({ name }) =>
    ['same', 'short'].includes(matchName(clean, name, province) ?? ''),
  );
  if (found !== undefined) return found;
  const kind = patterns.find(([pattern]) => pattern.test(clean))?.[1];
  if (kind === undefined) return null;
  return { name: clean, kind, province: kind === 'bo' ? centre : province };
}
