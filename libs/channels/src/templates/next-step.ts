import type { MessageModel } from '#application';
import { formatWeekdayDate } from '#domain';

/** Copies speak of no next step: their readers are not the ones who act. */
const silent: readonly string[] = ['clerk', 'coordinating', 'weekly-copy'];

/** "Nếu chưa có kết quả: Thứ Hai, 10/02/2025 sẽ đưa vào danh sách tuần gửi đồng chí Giám đốc …"; null where nothing follows. */
export function nextStepSentence(model: MessageModel): string | null {
  const { next, headline } = model;
  if (next === null || silent.includes(headline.kind)) return null;
  const what = steps[next.kind]?.(model);
  if (what === undefined) return null;
  const condition = ['assigned', 'handover'].includes(headline.kind)
    ? 'Bước tiếp theo'
    : 'Nếu chưa có kết quả';
  return `${condition}: ${formatWeekdayDate(next.on)} sẽ ${what}.`;
}

/** Letters to those who follow list tasks of several agencies: no single head is named there. */
const following: readonly string[] = ['office-7', 'sign-3', 'confirm-2'];

const head = ({ headline, headTitle }: MessageModel): string =>
  following.includes(headline.kind) ? 'người đứng đầu cơ quan chủ trì' : `đồng chí ${headTitle}`;

const reminder = (): string => 'gửi thư nhắc chuyên viên phụ trách';

const steps: Readonly<Record<string, (model: MessageModel) => string>> = {
  start: reminder,
  soon: reminder,
  due: reminder,
  unacknowledged: (model) => `báo để ${head(model)} biết, chỉ đạo`,
  'overdue-1': (model) => `gửi thư đôn đốc tới chuyên viên phụ trách và ${head(model)}`,
  weekly: (model) => `đưa vào danh sách tuần gửi ${head(model)}`,
  'office-7': ({ officeName }) => `báo cáo ${officeName}`,
  promise: () => 'đề nghị cho biết kết quả theo ngày đã hẹn',
  'sign-3': ({ officeName }) => `đề nghị ${officeName} theo dõi việc ký ban hành`,
  'confirm-2': () => 'nhắc cơ quan xác nhận kết quả',
};
