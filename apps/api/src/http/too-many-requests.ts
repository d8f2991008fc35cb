/** 429: asked too often; `retryAfter` in seconds. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfter: number) {
    super('Đã có quá nhiều yêu cầu trong thời gian ngắn. Đề nghị chờ một lát rồi thử lại.');
  }
}
