import { describe, expect, it } from 'vitest';
import { completeHead, missingFields, requireSoundHead, withEntries } from './complete-head.js';
import { emptyHead, type ProposedHead } from './plan-head.js';

const settings = { halfYearReport: null, annualReview: null, difficultiesVia: '', fieldMonitors: {} };
const proposed: ProposedHead = {
  number: '1782/KH-UBND',
  issuer: 'UBND tỉnh Phú Thọ',
  issuedOn: '2021-05-05',
  title: 'Kế hoạch',
  fromYear: 2021,
  toYear: 2025,
  appendix: 'Phụ lục',
  standingAgencyId: null,
  parentPlanId: null,
  settings: { ...settings, senderName: '' },
};

describe('the head of a plan', () => {
  it('takes what was entered before what the document says, and leaves the rest', () => {
    const head = withEntries(proposed, { number: '1/KH-UBND', issuer: undefined, title: null });
    expect(head).toEqual({ ...proposed, number: '1/KH-UBND' });
  });

  it('names what is missing in words and pointers', () => {
    const reference = { ...proposed, ...emptyHead, title: 'Bài báo', fromYear: 2024, toYear: 2024 };
    expect(missingFields(reference)).toEqual(['number', 'issuer', 'issuedOn']);
    expect(() => completeHead(reference)).toThrow('số, ký hiệu, cơ quan ban hành, ngày ban hành');
  });

  it('has messages sent in the name of the issuer where no other was given', () => {
    expect(completeHead(proposed).settings.senderName).toBe('UBND tỉnh Phú Thọ');
    const named = { ...proposed, settings: { ...settings, senderName: 'Văn phòng' } };
    expect(completeHead(named).settings.senderName).toBe('Văn phòng');
  });

  it('may not end before it begins nor last longer than twenty years', () => {
    expect(() => requireSoundHead({ ...proposed, toYear: 2020 })).toThrow('Năm cuối');
    expect(() => requireSoundHead({ ...proposed, toYear: 2042 })).toThrow('20 năm');
    expect(() => requireSoundHead(emptyHead)).not.toThrow();
  });
});
