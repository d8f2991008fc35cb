import type { LinkActionKind, LinkedAssignment, LinkedDuties } from '#application';

export interface LinkField {
  name: string;
  label: string;
  type: 'text' | 'area' | 'date' | 'file' | 'agency';
  required: boolean;
  hint?: string;
}

/** How an action looks: its address below the link, its words and its fields. */
export interface LinkActionWords {
  /** Last part of the address. */
  path: string;
  title: string;
  button: string;
  fields: readonly LinkField[];
  /** What was recorded, for the sentence after the press. */
  recorded: string;
  /** Who will be told, and what follows. */
  told: (who: LinkReaders) => string;
}

/** Those who will read what is said. */
export interface LinkReaders {
  office: string;
  confirmer: string;
}

const reason: LinkField = { name: 'reason', label: 'Lý do', type: 'area', required: true };
const newOn = { name: 'newOn', type: 'date', required: true } as const;

/** In the order in which the page offers them. */
export const linkActions: Readonly<Record<LinkActionKind, LinkActionWords>> = {
  contest: {
    path: 'chua-tiep-nhan',
    title: 'Tôi chưa tiếp nhận',
    button: 'Gửi phản ánh',
    fields: [{ name: 'reason', label: 'Ý kiến (không bắt buộc)', type: 'area', required: false }],
    recorded: 'phản ánh chưa tiếp nhận',
    told: ({ office }) =>
      `${office} thấy phản ánh ngay ở đầu danh sách. Ghi nhận thay trước đây không còn hiệu lực.`,
  },
  complete: {
    path: 'bao-cao-hoan-thanh',
    title: 'Báo cáo hoàn thành',
    button: 'Gửi báo cáo hoàn thành',
    fields: [
      {
        name: 'documentNumber',
        label: 'Số, ký hiệu văn bản',
        type: 'text',
        required: false,
        hint: 'ví dụ 15/KH-STP',
      },
      {
        name: 'documentOn',
        label: 'Ngày văn bản',
        type: 'date',
        required: false,
        hint: 'Đúng hạn hay quá hạn được tính theo ngày này',
      },
      { name: 'documentTitle', label: 'Trích yếu', type: 'text', required: false },
      {
        name: 'file',
        label: 'Tệp kèm theo',
        type: 'file',
        required: false,
        hint: 'PDF, Word, Excel hoặc ảnh chụp, không quá 20 MB',
      },
      { name: 'note', label: 'Ghi chú', type: 'area', required: false },
    ],
    recorded: 'báo cáo hoàn thành',
    told: ({ confirmer }) =>
      `${confirmer} xác nhận kết quả và được nhắc nếu chậm xác nhận. Đồng chí không nhận thêm thư nhắc về việc này.`,
  },
  present: {
    path: 'da-trinh',
    title: 'Đã trình ký',
    button: 'Báo đã trình',
    fields: [
      {
        name: 'presentedTo',
        label: 'Trình ai ký',
        type: 'text',
        required: true,
        hint: 'ví dụ Chủ tịch UBND tỉnh',
      },
      { name: 'presentedOn', label: 'Ngày trình', type: 'date', required: true },
    ],
    recorded: 'báo cáo đã trình ký',
    told: ({ office }) =>
      `${office} theo dõi việc ký ban hành. Trong lúc chờ ký, đồng chí không nhận thư nhắc.`,
  },
  progress: {
    path: 'cap-nhat-tien-do',
    title: 'Cập nhật tiến độ, khó khăn',
    button: 'Gửi cập nhật',
    fields: [
      { name: 'result', label: 'Kết quả đến nay', type: 'area', required: true },
      { name: 'difficulties', label: 'Khó khăn, vướng mắc', type: 'area', required: false },
      { name: 'proposals', label: 'Đề xuất, kiến nghị', type: 'area', required: false },
    ],
    recorded: 'cập nhật tiến độ',
    told: ({ office }) =>
      `${office} đọc được ngay trong diễn biến nhiệm vụ. Thời hạn và việc nhắc không đổi.`,
  },
  promise: {
    path: 'hen-ngay',
    title: 'Hẹn ngày hoàn thành',
    button: 'Ghi nhận ngày hẹn',
    fields: [{ name: 'promisedOn', label: 'Ngày hẹn hoàn thành', type: 'date', required: true }],
    recorded: 'ngày hẹn hoàn thành',
    told: ({ office }) =>
      `${office} thấy ngày hẹn. Qua ngày hẹn mà chưa có kết quả, cán bộ phụ trách được hỏi ngày mới. Thời hạn của nhiệm vụ không đổi.`,
  },
  extend: {
    path: 'dieu-chinh-thoi-han',
    title: 'Xin điều chỉnh thời hạn',
    button: 'Gửi đề nghị điều chỉnh',
    fields: [{ ...newOn, label: 'Thời hạn đề nghị' }, reason],
    recorded: 'đề nghị điều chỉnh thời hạn',
    told: ({ office }) =>
      `${office} nhận đề nghị và báo cáo cấp giao nhiệm vụ quyết định. Thời hạn chưa đổi cho đến khi có quyết định.`,
  },
  commit: {
    path: 'cam-ket-tien-do',
    title: 'Cam kết tiến độ',
    button: 'Gửi cam kết',
    fields: [
      { ...newOn, label: 'Ngày cam kết hoàn thành' },
      { ...reason, label: 'Nguyên nhân chậm' },
      { name: 'documentNumber', label: 'Số, ký hiệu văn bản cam kết', type: 'text', required: true },
      { name: 'documentOn', label: 'Ngày văn bản', type: 'date', required: true },
    ],
    recorded: 'cam kết tiến độ',
    told: ({ office }) =>
      `${office} thấy cam kết. Danh sách tuần gửi người đứng đầu cơ quan tạm ngừng đến hết ngày cam kết; việc vẫn tính là quá hạn.`,
  },
  decline: {
    path: 'khong-thuoc-tham-quyen',
    title: 'Không thuộc thẩm quyền',
    button: 'Gửi ý kiến',
    fields: [reason, { name: 'agencyId', label: 'Cơ quan đề xuất chủ trì', type: 'agency', required: false }],
    recorded: 'ý kiến không thuộc thẩm quyền',
    told: ({ office }) =>
      `${office} xem xét và trả lời. Trong lúc chờ, nhiệm vụ vẫn do cơ quan đồng chí chủ trì và được nhắc như cũ.`,
  },
};

/** The action at an address; undefined where there is none. */
export function linkActionAt(path: string): LinkActionKind | undefined {
  return linkActionKinds.find((kind) => linkActions[kind].path === path);
}

export const linkActionKinds = Object.keys(linkActions) as LinkActionKind[];

/** Who reads what is said of an assignment; "Văn phòng" where no name is known. */
export function readersOf(duties: LinkedDuties, assignment: LinkedAssignment | undefined): LinkReaders {
  const office = duties.officeName ?? 'Văn phòng';
  return { office, confirmer: assignment?.confirmerName ?? office };
}
