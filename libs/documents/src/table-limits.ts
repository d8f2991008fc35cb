/** What one uploaded file may ask of the machine; beyond it the file is refused with a problem. */
export const TABLE_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Sum of the declared sizes of all parts of an XLSX package. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked to packed; deflate reaches 1032, real workbooks stay far below this. */
  unpackRatio: 200,
  packageParts: 2000,
  rows: 10_000,
  columns: 256,
  cellChars: 20_000,
  sheets: 20,
  /** Word and HTML: how deep elements may lie in one another, and how many there may be. */
  markupDepth: 200,
  markupElements: 600_000,
  markupTagChars: 65_536,
  /** XML of a Word document, unpacked, and a page; a plan's text needs a tenth of it. */
  wordBytes: 12 * 1024 * 1024,
  htmlBytes: 8 * 1024 * 1024,
  /** The heading of a plan's table stands within these first rows. */
  headerRows: 15,
} as const;
