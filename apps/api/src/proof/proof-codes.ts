import type { Proof, ProofChain } from '#application';
import type { Sheet, SheetFact } from '#documents';
import { formatDate } from '#domain';
import { postWord } from '../screens/words.js';

const explanation = [
  'Mỗi việc ở trên được ghi một lần vào chuỗi của nhiệm vụ, mỗi tin và mỗi thay đổi của tin vào chuỗi của người nhận. Mã của mỗi mục (SHA-256) tính từ nội dung của mục và mã của mục trước, nên sửa hay xoá một mục thì các mã sau không còn khớp. Mỗi ngày một dòng sổ ngày giữ mã cuối của mọi chuỗi.',
  'Kiểm tra: trên máy chủ chạy “npm run verify-ledger -- <mã>” với một mã in dưới đây. Mã còn trong sổ và không có chỗ nào không khớp thì nội dung đến mục đó đúng như đã ghi. Hãy giữ bản in này: ai sửa toàn bộ dữ liệu cũng không sửa được mã đã in.',
  '“Nhà cung cấp đã nhận” là máy chủ thư hoặc Zalo đã nhận tin; “đã tới máy”, “đã xem” là biên nhận của Zalo. “Liên kết đã được mở” có thể do phần mềm quét thư, không chứng minh ai đã đọc. Phần bí mật của liên kết được che; ký tự mà phông chữ không có in là □.',
];

/** Where the chains behind a proof end, and how that is checked. */
export function proofCodes({ shares, messages, recipients, day }: Proof): Sheet['codes'] {
  const names = new Map(messages.map((message) => [message.recipientId, postWord(message.addressedAs)]));
  return {
    title: 'Mã kiểm chứng',
    explanation,
    items: [
      ...(day === null ? [] : [{ label: `Sổ ngày ${formatDate(day.day)}`, value: day.hash }]),
      ...shares.flatMap(({ assignment: { agency, year }, chain }) =>
        chain === null ? [] : [codeOf(`Nhiệm vụ: ${agency.name}, năm ${year}`, chain)],
      ),
      ...recipients.map((chain) => codeOf(`Người nhận: ${names.get(chain.id) ?? ''}`, chain)),
    ],
  };
}

function codeOf(name: string, { length, hash, adopted }: ProofChain): SheetFact {
  const since = adopted === 0 ? '' : `, ${adopted} mục đầu có từ trước khi có sổ`;
  return { label: `${name} (đến mục ${length}${since})`, value: hash };
}
