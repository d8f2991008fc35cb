import { defaultTreeAdapter, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { TABLE_LIMITS } from '../table-limits.js';

type Node = DefaultTreeAdapterMap['node'];

/** A page that is built to exhaust the parser, not to be read. */
export class TooMuchMarkupError extends Error {}

/** Builds parse5's usual tree, but gives up (`TooMuchMarkupError`) where elements lie too deep or are too many. */
export function guardedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<Node, number>();
  /** What a <template> holds hangs beside the tree; it is as deep as its template. */
  const templates = new WeakMap<Node, Node>();
  let elements = 0;
  const goDeeper = (parent: Node, child: Node): void => {
    const depth = (depths.get(templates.get(parent) ?? parent) ?? 0) + 1;
    elements += 1;
    if (depth > TABLE_LIMITS.markupDepth || elements > TABLE_LIMITS.markupElements) {
      throw new TooMuchMarkupError();
    }
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      goDeeper(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      goDeeper(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    setTemplateContent(template, content) {
      templates.set(content, template);
      defaultTreeAdapter.setTemplateContent(template, content);
    },
  };
}
