export type { MessageState } from '#domain';

export type NoticeState = 'waiting' | 'in-message' | 'cancelled';
