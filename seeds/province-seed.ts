import { agencyKinds, positionKinds } from '#domain';
import { z } from 'zod';

/** Shapes of the seed files. Every schema reads one row of a CSV whose headings were already put into English. */

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');
const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const codes = list.pipe(z.array(code));
const date = z.iso.date();
const dateOrOpen = z.union([z.literal('').transform(() => null), date]);
const textOrNone = z.string().transform((cell) => (cell === '' ? null : cell));
const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'tháng-ngày, ví dụ 06-15');
const numeral = z.string().regex(/^[IVXLC]+$/, 'số La Mã của nhóm');

export const planSeed = z.strictObject({
  number: text,
  issuer: text,
  province: text,
  issuedOn: date,
  title: text,
  fromYear: z.int(),
  toYear: z.int(),
  appendix: text,
  /** Post of the signer; people are named by their post. */
  signerPost: text,
  /** Code of the agency that urges and collects for the plan. */
  standingBody: code,
  settings: z.strictObject({
    /** Month and day of the half-year report's nominal date. */
    halfYearReport: monthDay,
    /** Month and day of the annual review's nominal date. */
    annualReview: monthDay,
    senderName: text,
    difficultiesVia: text,
    /** Group numeral of the appendix → code of the agency that follows the field. */
    fieldMonitors: z.record(numeral, code),
  }),
});

export const agencySeed = z.strictObject({
  code,
  name: text,
  shortName: text,
  kind: z.enum(agencyKinds),
  groups: codes,
  validFrom: dateOrOpen,
  validTo: dateOrOpen,
  mailbox: z.email(),
  /** Other spellings met in documents. */
  namesMet: list,
});

export const groupSeed = z.strictObject({
  code,
  name: text,
  /** True if the register knows the members; "cơ quan, đơn vị liên quan" stays open. */
  expandable: z.enum(['có', 'không']).transform((answer) => answer === 'có'),
  namesMet: list,
});

export const postSeed = z.strictObject({
  agency: code,
  kind: z.enum(positionKinds),
  /** The title as the holder is addressed: "Giám đốc Sở Tư pháp". */
  title: text,
  email: z.email(),
  phone: z.string().transform((cell) => (cell === '' ? null : cell)),
  /** Group numerals a monitor follows; empty for other posts. */
  fields: list.pipe(z.array(numeral)),
});

export const answerSeed = z.strictObject({
  /** Ordinal of the row whose list of leads is open. */
  ordinal: text,
  /** All lead agencies of the row. */
  leads: codes.pipe(z.array(code).min(1)),
  reason: text,
});

export const successionSeed = z.strictObject({
  from: code,
  kind: z.enum(['rename', 'merge', 'split', 'dissolve']),
  to: codes,
  /** First day of the successors. */
  on: date,
  documentNumber: textOrNone,
  documentOn: dateOrOpen,
  note: textOrNone,
});

export const provinceSuccessionSeed = z.strictObject({
  province: text,
  into: text,
  on: date,
  documentNumber: textOrNone,
  documentOn: dateOrOpen,
});

export type PlanSeed = z.infer<typeof planSeed>;
export type AgencySeed = z.infer<typeof agencySeed>;
export type GroupSeed = z.infer<typeof groupSeed>;
export type PostSeed = z.infer<typeof postSeed>;
export type AnswerSeed = z.infer<typeof answerSeed>;
export type SuccessionSeed = z.infer<typeof successionSeed>;
export type ProvinceSuccessionSeed = z.infer<typeof provinceSuccessionSeed>;

/** A plan and the province's directory as data, before it enters through the use cases. */
export interface ProvinceSeed {
  plan: PlanSeed;
  /** The appendix as a person would upload it. */
  itemsFile: { name: string; bytes: Uint8Array };
  /** The whole plan as published, for what stands outside its appendix. */
  textFile: { name: string; bytes: Uint8Array };
  agencies: AgencySeed[];
  groups: GroupSeed[];
  posts: PostSeed[];
  answers: AnswerSeed[];
  successions: SuccessionSeed[];
  provinces: ProvinceSuccessionSeed[];
}
