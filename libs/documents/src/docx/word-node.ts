/** An element of mammoth's document tree, as far as we look at it. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  /** Of a text. */
  value?: string;
  /** Of a table cell. */
  colSpan?: number;
  rowSpan?: number;
  /** Of a paragraph in a list that Word numbers by itself. */
  numbering?: { isOrdered: boolean; level?: string | number } | null;
  /** Of a paragraph: "heading 1". */
  styleName?: string | null;
}

/** True for an element of the tree; its children are looked at one by one when they are read. */
export function isWordNode(value: unknown): value is WordNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text of an element: tabs are spaces, breaks and paragraphs are lines; notes and pictures are left out. */
export function textOf(node: WordNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  const text = (node.children ?? []).map(textOf).join('');
  return node.type === 'paragraph' ? `${text}\n` : text;
}

export function childrenOf(node: WordNode, type: string): WordNode[] {
  return (node.children ?? []).filter((child) => child.type === type);
}

export function holdsTable(node: WordNode): boolean {
  return node.type === 'table' || (node.children ?? []).some(holdsTable);
}
