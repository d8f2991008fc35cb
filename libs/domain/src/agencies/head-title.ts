import type { AgencyKind } from './agency-kind.js';

/** What the name says about its head, first match wins; the kind answers where the name is silent. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^Văn phòng\b/u, 'Chánh Văn phòng'],
  [/^Thanh tra\b/u, 'Chánh Thanh tra'],
  [/^Tòa án|^Toà án/u, 'Chánh án'],
  [/^Viện [Kk]iểm sát/u, 'Viện trưởng'],
  [/^(?:Tổng [Cc]ục|Cục)\b/u, 'Cục trưởng'],
  [/^Chi cục\b/u, 'Chi cục trưởng'],
  [/^Thuế\b/u, 'Trưởng Thuế'],
  [/^(?:Bộ [Cc]hỉ huy|Ban [Cc]hỉ huy)\b/u, 'Chỉ huy trưởng'],
  [/^Bộ\b/u, 'Bộ trưởng'],
  [/^Phòng(?!\p{L})/u, 'Trưởng phòng'],
  [/^Vụ(?!\p{L})/u, 'Vụ trưởng'],
  [/^Ban Biên tập|^Cổng\b/u, 'Trưởng Ban Biên tập'],
  [/^Ban\b/u, 'Trưởng ban'],
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)/u, 'Chủ tịch'],
  [/^(?:Ủy ban|Uỷ ban) Mặt trận|^(?:UB ?MTTQ|Mặt trận)|^(?:Hội|Liên đoàn|Liên minh)\b/u, 'Chủ tịch'],
  [/^(?:Tỉnh đoàn|Tỉnh ủy|Tỉnh uỷ|Huyện ủy|Đảng ủy|Thành ủy)/u, 'Bí thư'],
  [/^Báo\b/u, 'Tổng Biên tập'],
  [/^Trường\b/u, 'Hiệu trưởng'],
  [/^Công an (?:xã|phường|thị trấn|huyện|thị xã|thành phố)/u, 'Trưởng'],
];

const byKind: Readonly<Record<AgencyKind, string>> = {
  so: 'Giám đốc',
  'van-phong': 'Chánh Văn phòng',
  'ban-nganh': 'Trưởng ban',
  'ubnd-tinh': 'Chủ tịch',
  'ubnd-huyen': 'Chủ tịch',
  'ubnd-xa': 'Chủ tịch',
  'nganh-doc': 'Giám đốc',
  bo: 'Bộ trưởng',
  dang: 'Trưởng ban',
  'doan-the': 'Chủ tịch',
  'su-nghiep': 'Giám đốc',
  'bao-dai': 'Giám đốc',
};

/**
 * The head's title with the agency: "Giám đốc Sở Tư pháp", "Chánh Văn phòng UBND tỉnh", "Chủ tịch UBND huyện Lâm Thao",
 * "Cục trưởng Cục Thuế tỉnh", "Bộ trưởng Bộ Nội vụ". A word that title and name share is said once
 * ("Chánh Thanh tra tỉnh", "Trưởng Ban Dân tộc").
 */
export function headTitle({ kind, name }: { kind: AgencyKind; name: string }): string {
  const title = byName.find(([pattern]) => pattern.test(name))?.[1] ?? byKind[kind];
  const words = title.split(' ');
  const shared = words.findIndex((_, at) => startsWithWords(name, words.slice(at)));
  return `${shared > 0 ? words.slice(0, shared).join(' ') : title} ${name}`;
}

function startsWithWords(name: string, words: readonly string[]): boolean {
  return name.toLowerCase().startsWith(`${words.join(' ').toLowerCase()} `);
}
