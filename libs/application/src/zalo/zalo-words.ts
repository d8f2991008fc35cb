import type { AcknowledgementAnswer } from '../assignments/acknowledge-assignments.use-case.js';
import type { ZaloPerson } from './zalo-users.js';

/** The sentences with which the Official Account answers. */
export const zaloWords = {
  stranger:
    'Kính chào đồng chí. Đây là kênh nhắc việc của Văn phòng UBND tỉnh. Để nhận nhắc việc qua Zalo, đề nghị gửi mã ' +
    'liên kết do Văn phòng cấp, ví dụ #KTMN 4827.',
  notUnderstood:
    'Hệ thống chưa hiểu tin này. Để tiếp nhận nhiệm vụ, đề nghị trả lời OK kèm mã trong tin nhắc, ví dụ OK 4F7K, hoặc ' +
    'bấm “Xem và tiếp nhận”.',
  wrongCode:
    'Mã liên kết không đúng, đã dùng hoặc đã hết hạn. Đề nghị liên hệ Văn phòng UBND tỉnh để được cấp mã mới.',
  tooManyCodes: 'Đã nhập sai nhiều lần. Đề nghị thử lại sau một giờ.',
  notBound:
    'Tài khoản Zalo này chưa được liên kết. Đề nghị gửi mã liên kết do Văn phòng UBND tỉnh cấp trước.',
  unknownReply: 'Không có tin nhắc nào với mã này gửi tới đồng chí. Đề nghị kiểm tra lại mã trong tin nhắc.',
  closedReply: 'Tin nhắc này đã hết hạn tiếp nhận. Đề nghị liên hệ Văn phòng UBND tỉnh.',
  nothingToAcknowledge: 'Tin này chỉ để biết, không cần tiếp nhận.',
};

/** Confirms a link by name and posts, so that a wrong one is noticed. */
export function boundWords({ name, posts }: ZaloPerson): string {
  // People of the training data are named by their post.
  const others = posts.filter((post) => post !== name);
  const held = others.length === 0 ? '' : `, ${others.join(', ')}`;
  return `Đã liên kết Zalo với đồng chí ${name}${held}. Nếu không đúng, đề nghị báo Văn phòng UBND tỉnh.`;
}

/** Says what a reply recorded; `already` where somebody had acknowledged before. */
export function acknowledgedWords(answers: readonly AcknowledgementAnswer[]): string {
  const now = answers.filter(({ outcome }) => outcome === 'acknowledged').length;
  if (now > 0) return `Đã ghi nhận tiếp nhận ${now} nhiệm vụ. Trân trọng cảm ơn.`;
  return answers.length === 0
    ? zaloWords.nothingToAcknowledge
    : 'Nhiệm vụ trong tin này đã được tiếp nhận trước đó.';
}
