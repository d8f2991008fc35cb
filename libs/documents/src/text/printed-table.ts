/** A table found in a text: its rows, and the lines before and after it. */
export interface PrintedTable {
  rows: string[][];
  text: string[];
}

/** What stands below a table: recipients and signature, which end it. */
export const BELOW_TABLE =
  /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG)$)/u;
