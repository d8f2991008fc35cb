export type AgencyKind =
  'so' | 'van-phong' | 'ban-nganh' | 'ubnd-huyen' | 'nganh-doc' | 'su-nghiep' | 'bao-dai';

export type PositionKind =
  'head' | 'acting-head' | 'chief-of-office' | 'clerk' | 'officer' | 'monitor' | 'deputy-chief';

export type ContactKind = 'email' | 'zalo';
