import type { MailServerStatus } from '#application';
import type { MailSigner } from '#channels';
import { formatInstant } from '#domain';

export interface MailFindings {
  lines: string[];
  isSound: boolean;
}

const names = { first: 'Máy chủ thư chính', second: 'Máy chủ thư dự phòng' } as const;

/** What the doctor says of mail: servers that fail although another one may carry everything, and the signature. */
export function mailFindings(
  servers: readonly MailServerStatus[],
  signer: Pick<MailSigner, 'record' | 'covers'> | null,
  senderAddress: string | null,
): MailFindings {
  const failing = servers.filter(({ state }) => state !== 'working');
  const isSound = failing.length === 0 && isCovered(signer, senderAddress);
  return { lines: [...failing.map(serverLine), ...signatureLines(signer, senderAddress)], isSound };
}

function serverLine({ name, state, since, problem }: MailServerStatus): string {
  const words = state === 'failing' ? 'đang lỗi' : 'đang hoạt động trở lại';
  return `${names[name]} ${words}, lỗi từ ${formatInstant(since)}${problem === null ? '' : `: ${problem}`}`;
}

function signatureLines(
  signer: Pick<MailSigner, 'record' | 'covers'> | null,
  senderAddress: string | null,
): string[] {
  if (signer === null) return ['Thư không có chữ ký DKIM.'];
  const { name, text } = signer.record;
  const record = `Thư có chữ ký DKIM; bản ghi DNS kiểu TXT tại ${name}: ${text}`;
  if (isCovered(signer, senderAddress)) return [record];
  return [
    record,
    `Chữ ký không khớp tên miền của địa chỉ gửi ${senderAddress ?? ''}; nơi nhận sẽ không tính.`,
  ];
}

function isCovered(
  signer: Pick<MailSigner, 'record' | 'covers'> | null,
  senderAddress: string | null,
): boolean {
  return signer === null || senderAddress === null || signer.covers(senderAddress);
}
