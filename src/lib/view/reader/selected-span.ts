// What is marked on the page to a span of the article's text. A paragraph's element says in `data-begin` where its text
// begins, and holds that text and nothing else.

import type { Span } from '#lib/model/span.ts';

/** Null where nothing is marked, or not in `article`. What is marked beyond the article is cut off. */
export function selectedSpan(article: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = paragraphOf(range.startContainer, article);
  if (!first) return null;
  const begin = offsetIn(first, range.startContainer, range.startOffset);
  const last = paragraphOf(range.endContainer, article);
  const end = last
    ? offsetIn(last, range.endContainer, range.endOffset)
    : Number(first.dataset.begin) + (first.textContent?.length ?? 0);
  return begin < end ? { begin, end } : null;
}

function paragraphOf(node: Node, article: HTMLElement): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-begin]') ?? null;
  return paragraph && article.contains(paragraph) ? paragraph : null;
}

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = paragraph.ownerDocument.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.begin) + before.toString().length;
}
