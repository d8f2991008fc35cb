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
  /** The heading of a plan's table stands within these first rows. */
  headerRows: 15,
} as const;
