// A web page to the text of its article and what the page says about it. Looks for the element that holds the article
// (articleBody, <article>, <main>, else the one with most paragraphs), leaves out navigation, captions, forms and the
// like, ends paragraphs at block elements. What remains is the source with markup cut out, so offsets lead back to it.

import { ENTITY, entityText } from './html-entities.ts';
import { isElement, parseHtml, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';
import { readPageMetadata, type PageMetadata } from './read-page-metadata.ts';

export interface HtmlArticle {
  readonly mapped: MappedText;
  readonly metadata: PageMetadata;
}

const DROPPED = new Set(
  'head script style noscript template svg math iframe frame frameset object embed applet canvas audio video map nav header footer aside figure figcaption form button select option input textarea dialog menu title xmp noembed noframes plaintext'.split(
    ' ',
  ),
);
const DROPPED_ROLES = /^(?:navigation|banner|complementary|contentinfo|search|dialog|menu|toolbar|alert)$/;
/** Class or id words of what stands in or beside an article and is not it. */
const ASIDE_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|share|sharing|social|related|recommended|promo|advert|advertisement|ads?|sponsored|newsletter|signup|comments?|cookies?|consent|subscribe|subscription|paywall|captions?|credits?|tags|footer|sidebar|toolbar|hidden|sr-only|visually-hidden)(?:$|[\s_-])/i;
const BLOCK = new Set(
  'address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** `source` is the raw page under its own map. Never throws. */
export function readHtml(source: MappedText): HtmlArticle {
  const page = parseHtml(source.text);
  const root = articleElement(page, source.text);
  const edits: Edit[] = [];
  const cut = (begin: number, end: number, text: string): void => {
    if (begin < end || text) edits.push({ begin, end, text });
  };

  const walk = (node: HtmlNode, preformatted: boolean): void => {
    if (!isElement(node)) {
      textEdits(source.text, node.begin, node.end, preformatted, edits);
      return;
    }
    if (node !== root && isDropped(node, root, source.text)) {
      cut(node.begin, node.end, BLOCK.has(node.name) || DROPPED.has(node.name) ? '\n\n' : ' ');
      return;
    }
    if (node.name === 'br') {
      cut(node.begin, node.end, '\n');
      return;
    }
    const edge = BLOCK.has(node.name) ? '\n\n' : '';
    let at = node.innerBegin;
    cut(node.begin, node.innerBegin, edge);
    for (const child of node.children) {
      cut(at, child.begin, '');
      walk(child, preformatted || node.name === 'pre');
      at = child.end;
    }
    cut(at, node.innerEnd, '');
    cut(node.innerEnd, node.end, edge);
  };
  cut(0, root.begin, '');
  walk(root, false);
  cut(root.end, source.text.length, '');
  return { mapped: applyEdits(source, edits), metadata: readPageMetadata(page, source.text) };
}

/** References resolved; line ends are spaces unless the text is preformatted. */
function textEdits(source: string, begin: number, end: number, preformatted: boolean, edits: Edit[]): void {
  const text = source.slice(begin, end);
  const pattern = preformatted ? ENTITY : SPACE_OR_ENTITY;
  for (const match of text.matchAll(pattern)) {
    const made = match[0][0] === '&' ? entityText(match) : ' ';
    if (made !== null && made !== match[0])
      edits.push({ begin: begin + match.index, end: begin + match.index + match[0].length, text: made });
  }
}

const SPACE_OR_ENTITY = new RegExp(`${ENTITY.source}|[\\t\\n\\f\\r]+`, 'g');

function isDropped(node: HtmlElement, root: HtmlElement, source: string): boolean {
  if (node.name === 'header') return !within(node, 'h1') && !within(node, 'h2');
  if (DROPPED.has(node.name)) return true;
  const { attributes } = node;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')) return true;
  if (DROPPED_ROLES.test(attributes.get('role') ?? '')) return true;
  const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  if (node.name === 'p' || node.name === 'body' || node.name === 'html' || !ASIDE_WORDS.test(words))
    return false;
  return paragraphUnits(node, source) < paragraphUnits(root, source) * 0.3;
}

function within(node: HtmlElement, name: string): boolean {
  return node.children.some((child) => isElement(child) && (child.name === name || within(child, name)));
}

/** The element to read: the article where the page marks one, else where its paragraphs are. */
function articleElement(page: HtmlElement, source: string): HtmlElement {
  const candidates: { readonly element: HtmlElement; readonly rank: number; readonly units: number }[] = [];
  const all = paragraphUnits(page, source);
  const visit = (node: HtmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      const rank = rankOf(child);
      if (rank) candidates.push({ element: child, rank, units: paragraphUnits(child, source) });
      if (!DROPPED.has(child.name) || child.name === 'header') visit(child);
    }
  };
  visit(page);
  for (const rank of [3, 2, 1]) {
    const best = candidates
      .filter((one) => one.rank === rank)
      .sort((one, other) => other.units - one.units)[0];
    if (best && best.units > Math.max(SHORTEST_ARTICLE, all * 0.25)) return best.element;
  }
  return mostParagraphs(page, source, all);
}

const SHORTEST_ARTICLE = 140;

function rankOf(node: HtmlElement): number {
  const role = node.attributes.get('role');
  if (node.name === 'article' || role === 'article') return 3;
  if (/\barticleBody\b/i.test(node.attributes.get('itemprop') ?? '')) return 2;
  return node.name === 'main' || role === 'main' ? 1 : 0;
}

/** The element whose own paragraphs are the greater part of all; the whole page where there is none. */
function mostParagraphs(page: HtmlElement, source: string, all: number): HtmlElement {
  let best = page;
  let most = Math.max(SHORTEST_ARTICLE, all * 0.5);
  const visit = (node: HtmlElement): void => {
    let own = 0;
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'p') own += paragraphUnits(child, source);
      else if (!DROPPED.has(child.name)) visit(child);
    }
    if (own > most && node.name !== '#root') {
      most = own;
      best = node;
    }
  };
  visit(page);
  return best;
}

const units = new WeakMap<HtmlElement, number>();

/** Text in an element that would be read, in UTF-16 units, navigation and the like left out. */
function paragraphUnits(node: HtmlElement, source: string): number {
  const known = units.get(node);
  if (known !== undefined) return known;
  let count = 0;
  for (const child of node.children) {
    if (!isElement(child)) count += source.slice(child.begin, child.end).trim().length;
    else if (!DROPPED.has(child.name) || child.name === 'header') count += paragraphUnits(child, source);
  }
  units.set(node, count);
  return count;
}
