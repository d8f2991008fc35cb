import { normalise } from '../deadline/normalise.js';
import type { ItemForStages, StageKind } from './stage-plan.js';

const DOCUMENTS =
  'kế hoạch|đề án|quyết định|văn bản|nghị quyết|chỉ thị|chương trình|quy chế|quy định|phương án|tờ trình|công văn';
const DOCUMENT = new RegExp(`^(?:các |những )?(?:dự thảo )?(?:${DOCUMENTS})`, 'u');
const REPORT = /^(?:các |những )?(?:báo cáo|kết quả)/u;

/** What precedes the verb of a task: "Hằng năm, căn cứ kết quả đánh giá để …". */
const LEAD_IN = /^(?:h[ằà]ng năm,? )?(?:căn cứ .*? để )?(?:tiếp tục |chủ trì,? |tham mưu,? |phối hợp )*/u;
const DRAFTING =
  /^(?:rà soát, )?(?:xây dựng|ban hành|soạn thảo|sửa đổi|bổ sung|hoàn thiện|trình|lập|phê duyệt)/u;
/** Work that goes on: nothing is handed over by it. */
const GOING_ON =
  /^(?:nghiêm túc )?(?:thực hiện|nâng cao|tăng cường|đẩy mạnh|duy trì|bảo đảm|đảm bảo|quán triệt)/u;
const NOT_DISCRETE = /^(?:các |những )?(?:nội dung|hoạt động|tin,? bài|công tác|việc)/u;

const ANNOUNCES_ISSUE = new RegExp(
  `^\\W*(?:hoàn thành |trình )?(?:(?:${DOCUMENTS}) )?(?:được )?ban hành`,
  'u',
);
const PLAN = /^(?:các |những )?(?:kế hoạch|chương trình)/u;
const OWN_OF_AGENCIES = /của (?:các|từng|mỗi) (?:cơ quan|đơn vị|sở|ngành|địa phương)/u;

function plain(text: string): string {
  return normalise(text).toLowerCase();
}

function verbOf(item: ItemForStages): string {
  return plain(item.task).replace(LEAD_IN, '');
}

/** The document a row names: its product, or what the task drafts when the product is left empty. */
function productOf(item: ItemForStages): string {
  const product = plain(item.product);
  if (product !== '') return product;
  return verbOf(item).replace(/^(?:xây dựng|ban hành|soạn thảo|lập|trình|[,\s]|và |triển khai )+/u, '');
}

/**
 * The kind of a row's own stage, read from product, then task, then phrase:
 * a document to be issued → `issue`, a report or results → `report`, else `deliver`.
 */
export function kindOfRow(item: ItemForStages): Exclude<StageKind, 'review'> {
  const product = productOf(item);
  const phrase = plain(item.deadline);
  if (REPORT.test(product)) return 'report';
  if (ANNOUNCES_ISSUE.test(phrase)) return 'issue';
  if (DOCUMENT.test(product) && DRAFTING.test(verbOf(item))) return 'issue';
  const reports = product.includes('báo cáo') || (plain(item.product) === '' && phrase.startsWith('báo cáo'));
  return reports ? 'report' : 'deliver';
}

const CLAUSE_REPORTS = /^\W*(?:gửi )?(?:báo cáo|sơ kết|tổng kết|đánh giá|tổng hợp)/u;
const CLAUSE_ISSUES = /^\W*(?:ban hành|trình|phê duyệt)/u;
/** Of a document or where the row's product is one; software is built, too. */
const CLAUSE_DRAFTS = /^\W*(?:xây dựng|hoàn thiện|lập)(?!\p{L})\s*/u;
/** Results are made public, a document is issued. */
const CLAUSE_PUBLISHES = new RegExp(`^\\W*công bố (?:${DOCUMENTS})`, 'u');

/** The kind of a stage that one clause of a row's deadline asks for: its own words first, then the row's. */
export function kindOfClause(item: ItemForStages): Exclude<StageKind, 'review'> {
  const clause = plain(item.deadline);
  if (CLAUSE_REPORTS.test(clause)) return 'report';
  if ([CLAUSE_ISSUES, CLAUSE_PUBLISHES, ANNOUNCES_ISSUE].some((words) => words.test(clause))) return 'issue';
  if (clause.startsWith('công bố')) return 'deliver';
  const product = productOf(item);
  const drafted = clause.replace(CLAUSE_DRAFTS, '');
  if (drafted !== clause && (DOCUMENT.test(drafted) || DOCUMENT.test(product))) return 'issue';
  return REPORT.test(product) || DOCUMENT.test(product) ? 'deliver' : kindOfRow(item);
}

/** The kind of a row's only stage at the end of the year: a review where nothing discrete is handed over. */
export function kindAtYearEnd(item: ItemForStages): StageKind {
  const kind = kindOfRow(item);
  if (kind !== 'deliver') return kind;
  const product = plain(item.product);
  const discrete = product !== '' && !NOT_DISCRETE.test(product) && !GOING_ON.test(verbOf(item));
  return discrete ? 'deliver' : 'review';
}

/** Whether a row issues a plan that is then carried out; a Đề án only where the task says so. */
export function issuesPlan(item: ItemForStages): boolean {
  if (kindOfRow(item) !== 'issue') return false;
  const product = productOf(item);
  if (PLAN.test(product)) return true;
  return product.startsWith('đề án') && /triển khai|thực hiện/u.test(verbOf(item));
}

/** Whether the plan is each agency's own and not the province's: the province asks no half-year report of it. */
export function isAgenciesOwn(item: ItemForStages): boolean {
  return OWN_OF_AGENCIES.test(plain(item.product));
}
