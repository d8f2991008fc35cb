import { foldText } from '../cell-text.js';

const HEADING_CHARS = 200;
/** A heading that only says what kind of thing stands below it. */
const PLAIN_HEADING =
  /^(?:(?:cac|mot so|noi dung|muc tieu|chi tieu|nhiem vu|giai phap|cu the|chu yeu|trong tam|va|yeu cau|muc dich|chung|den nam \d+|to chuc|thuc hien)\s*)+$/;

/** True for a heading that only says what kind of thing stands below it: "Mục tiêu cụ thể". */
export function isPlainHeading(text: string): boolean {
  return text.length <= HEADING_CHARS && PLAIN_HEADING.test(foldText(text));
}
