/** What a body is; it sets its head's title and how it is spoken to. */
export const agencyKinds = [
  'so',
  'van-phong',
  'ban-nganh',
  'ubnd-tinh',
  'ubnd-huyen',
  'ubnd-xa',
  'nganh-doc',
  'bo',
  'dang',
  'doan-the',
  'su-nghiep',
  'bao-dai',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const positionKinds = [
  'head',
  'acting-head',
  'deputy-in-charge',
  'chief-of-office',
  'department-head',
  'clerk',
  'officer',
  'monitor',
  'deputy-chief',
] as const;
export type PositionKind = (typeof positionKinds)[number];

/** Province of bodies that belong to the whole country. */
export const centre = 'Trung ương';

/** Province of names in a document that tells no issuer: of them, only bodies of the whole country are known. */
export const unknownProvince = 'Chưa rõ';

/** Departments of a province are urged; bodies that answer to others are asked to work together. */
export type Manner = 'urge' | 'cooperate';

const cooperating: readonly AgencyKind[] = ['nganh-doc', 'bo', 'dang', 'doan-the', 'ubnd-tinh'];

/**
 * How a lead agency is spoken to. Vertical agencies, party bodies and ministries don't stand under the provincial
 * office: "đề nghị phối hợp", and the ladder ends with the report to the office.
 */
export function mannerOf(kind: AgencyKind): Manner {
  return cooperating.includes(kind) ? 'cooperate' : 'urge';
}

/** True for the chairman and vice-chairmen of a province's UBND: they never get an automatic message. */
export function isProvinceLeader(agency: AgencyKind, post: PositionKind): boolean {
  const leaders: readonly PositionKind[] = ['head', 'acting-head', 'deputy-in-charge', 'deputy-chief'];
  return agency === 'ubnd-tinh' && leaders.includes(post);
}
