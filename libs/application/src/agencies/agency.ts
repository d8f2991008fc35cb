export type { AgencyKind, PositionKind } from '#domain';

export type ContactKind = 'email' | 'zalo';
