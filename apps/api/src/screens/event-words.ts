import type { EventKind } from '#application';

const eventWords: Readonly<Record<EventKind, string>> = {
  assigned: 'Giao nhiệm vụ',
  acknowledged: 'Tiếp nhận',
  'progress-noted': 'Cập nhật tiến độ',
  'contribution-noted': 'Ghi nhận phối hợp',
  presented: 'Đã trình ký ban hành',
  issued: 'Văn bản đã ban hành',
  completed: 'Báo cáo hoàn thành',
  confirmed: 'Xác nhận hoàn thành',
  returned: 'Trả lại',
  reassigned: 'Phân công lại',
  inherited: 'Bàn giao nhiệm vụ',
  merged: 'Nhập vào nhiệm vụ của cơ quan tiếp nhận',
  nudged: 'Nhắc trực tiếp',
  'event-recorded': 'Sự kiện chờ đã xảy ra',
  'event-withdrawn': 'Rút lại ghi nhận sự kiện chờ',
  'extension-asked': 'Đề nghị điều chỉnh thời hạn',
  'extension-granted': 'Điều chỉnh thời hạn',
  'extension-refused': 'Không đồng ý điều chỉnh thời hạn',
  'working-date-set': 'Đặt lại hạn theo dõi',
  committed: 'Cam kết tiến độ',
  paused: 'Tạm dừng',
  resumed: 'Tiếp tục thực hiện',
  'transfer-asked': 'Đề nghị chuyển vì không thuộc thẩm quyền',
  'acknowledgement-contested': 'Phản ánh: chưa tiếp nhận',
  promised: 'Hẹn ngày hoàn thành',
  'transfer-refused': 'Không đồng ý chuyển cơ quan chủ trì',
  transferred: 'Chuyển cơ quan chủ trì',
  rescheduled: 'Điều chỉnh thời hạn hàng loạt',
  cancelled: 'Huỷ',
  reopened: 'Mở lại',
  'change-undone': 'Hoàn tác thay đổi hàng loạt',
  'calendar-changed': 'Ngày thay đổi theo lịch làm việc',
  'deadline-reread': 'Thời hạn được hiểu lại',
  'plan-amended': 'Nhiệm vụ được sửa đổi theo văn bản',
  withdrawn: 'Thôi giao nhiệm vụ',
};

/** What happened, in words. */
export function eventWord(kind: EventKind): string {
  return eventWords[kind];
}
