// HTML source to a tree of elements that know where they stand in it. Follows the HTML standard's tokenizer in what
// matters for reading (quoted attributes, comments, raw text, void elements, implied ends of p, li and table cells) and
// nothing else; never executes, fetches or throws. Time is in proportion to the source, however it is broken.

import { decodeEntities } from './html-entities.ts';

export interface HtmlElement {
  /** Lower case; the root is "#root". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  /** From the beginning of the start tag, in UTF-16 units of the source. */
  readonly begin: number;
  innerBegin: number;
  innerEnd: number;
  end: number;
}

export interface HtmlText {
  readonly name: '#text';
  readonly begin: number;
  readonly end: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.name !== '#text';
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their content is no markup. */
const RAW_TEXT = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '));
const CLOSES_PARAGRAPH = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);
const CLOSES_OWN_KIND: Readonly<Record<string, string>> = {
  li: 'li',
  dt: 'dt dd',
  dd: 'dt dd',
  tr: 'tr td th',
  td: 'td th',
  th: 'td th',
  option: 'option',
};
/** Deeper elements become siblings: no real page nests so far, and walkers may recurse. */
const DEEPEST = 200;

/** Builds the tree of a page or a fragment. */
export function parseHtml(source: string): HtmlElement {
  const root = element('#root', new Map(), 0, 0);
  const open: HtmlElement[] = [root];
  const top = (): HtmlElement => open.at(-1)!;
  const closeTo = (depth: number, innerEnd: number, end: number): void => {
    while (open.length > depth) {
      const closed = open.pop()!;
      closed.innerEnd = innerEnd;
      closed.end = open.length === depth ? end : innerEnd;
    }
  };
  const addText = (begin: number, end: number): void => {
    if (begin < end) top().children.push({ name: '#text', begin, end });
  };

  let at = 0;
  let textFrom = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next < 0) break;
    const markup = markupAt(source, next);
    if (!markup) {
      at = next + 1;
      continue;
    }
    addText(textFrom, next);
    at = textFrom = markup.end;
    if (markup.kind === 'end') {
      const depth = open.findLastIndex((one) => one.name === markup.name);
      if (depth > 0) closeTo(depth, next, markup.end);
    } else if (markup.kind === 'start') {
      const { name } = markup;
      const own = CLOSES_OWN_KIND[name]?.split(' ');
      if (CLOSES_PARAGRAPH.has(name) && top().name === 'p') closeTo(open.length - 1, next, next);
      else if (own?.includes(top().name)) closeTo(open.length - 1, next, next);
      const made = element(name, attributesOf(source, markup), next, markup.end);
      top().children.push(made);
      if (RAW_TEXT.has(name)) {
        const close = closingTag(source, name, markup.end);
        made.innerEnd = close.begin;
        made.end = close.end;
        if (close.begin > markup.end)
          made.children.push({ name: '#text', begin: markup.end, end: close.begin });
        at = textFrom = close.end;
      } else if (!VOID.has(name) && !source.startsWith('/>', markup.end - 2) && open.length < DEEPEST)
        open.push(made);
    }
  }
  addText(textFrom, source.length);
  closeTo(0, source.length, source.length);
  return root;
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  begin: number,
  innerBegin: number,
): HtmlElement {
  return { name, attributes, children: [], begin, innerBegin, innerEnd: innerBegin, end: innerBegin };
}

interface Markup {
  readonly kind: 'start' | 'end' | 'comment';
  readonly name: string;
  /** Where the attributes begin. */
  readonly nameEnd: number;
  readonly end: number;
}

const TAG = /<(\/?)([A-Za-z][^\s/>]*)/y;

/** The tag, comment or declaration at a "<"; null where the "<" is text. Unfinished markup reaches to the end. */
function markupAt(source: string, begin: number): Markup | null {
  if (source.startsWith('<!--', begin)) return comment(source, begin, '-->');
  if (source.startsWith('<![CDATA[', begin)) return comment(source, begin, '>');
  if (source.startsWith('<!', begin) || source.startsWith('<?', begin)) return comment(source, begin, '>');
  TAG.lastIndex = begin;
  const match = TAG.exec(source);
  if (!match) return null;
  const nameEnd = begin + match[0].length;
  let at = nameEnd;
  while (at < source.length && source[at] !== '>') {
    const quote =
      /["']/.test(source[at]!) && /=\s*$/.test(source.slice(Math.max(nameEnd, at - 8), at))
        ? source[at]
        : null;
    if (quote) {
      const close = source.indexOf(quote, at + 1);
      at = close < 0 ? source.length : close + 1;
    } else at++;
  }
  const end = Math.min(at + 1, source.length);
  return { kind: match[1] ? 'end' : 'start', name: match[2]!.toLowerCase(), nameEnd, end };
}

function comment(source: string, begin: number, close: string): Markup {
  const found = source.indexOf(close, begin + 2);
  const end = found < 0 ? source.length : found + close.length;
  return { kind: 'comment', name: '', nameEnd: end, end };
}

/** The end tag of a raw text element; the end of the source where it is missing. */
function closingTag(source: string, name: string, from: number): { begin: number; end: number } {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  const match = close.exec(source);
  if (!match) return { begin: source.length, end: source.length };
  const end = source.indexOf('>', match.index);
  return { begin: match.index, end: end < 0 ? source.length : end + 1 };
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const LONGEST_ATTRIBUTES = 20_000;

function attributesOf(source: string, markup: Markup): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const text = source.slice(markup.nameEnd, Math.min(markup.end - 1, markup.nameEnd + LONGEST_ATTRIBUTES));
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
