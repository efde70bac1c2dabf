// What a web page says about its article outside the text: Open Graph and other meta tags, JSON-LD, <time>, the canonical
// link, <title> and h1. The most explicit source wins. JSON-LD is parsed as data; what is malformed is passed over.

import { findDate } from './find-date.ts';
import { decodeEntities } from './html-entities.ts';
import { isElement, type HtmlElement } from './html-tree.ts';
import { publisherNamed } from './publishers.ts';

export interface PageMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
}

/** Reads the metadata of a parsed page; `source` is what it was parsed from. */
export function readPageMetadata(page: HtmlElement, source: string): PageMetadata {
  const meta = new Map<string, string>();
  const news: Record<string, unknown>[] = [];
  let canonical: string | null = null;
  let pageTitle: string | null = null;
  let heading: string | null = null;
  let time: string | null = null;

  const visit = (node: HtmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      const attribute = (name: string): string | null => child.attributes.get(name)?.trim() || null;
      switch (child.name) {
        case 'meta': {
          const key = (attribute('property') ?? attribute('name') ?? attribute('itemprop'))?.toLowerCase();
          const content = attribute('content');
          if (key && content && !meta.has(key)) meta.set(key, content);
          break;
        }
        case 'link':
          if (attribute('rel')?.toLowerCase() === 'canonical') canonical ??= attribute('href');
          break;
        case 'title':
          pageTitle ??= plainText(child, source) || null;
          break;
        case 'h1':
          heading ??= plainText(child, source) || null;
          break;
        case 'time':
          time ??= attribute('datetime');
          break;
        case 'script':
          if (/^application\/ld\+json/i.test(attribute('type') ?? ''))
            news.push(...newsObjects(plainSource(child, source)));
          break;
      }
      visit(child);
    }
  };
  visit(page);

  const first = (keys: string): string | null => {
    for (const key of keys.split(' ')) {
      const value = meta.get(key);
      if (value) return oneLine(value);
    }
    return null;
  };
  const linked = news[0];
  const publisher =
    first('og:site_name') ??
    nameOf(linked?.['publisher']) ??
    first('application-name publisher dc.publisher article:publisher_name twitter:site_name');
  const title =
    first('og:title') ??
    stringOf(linked?.['headline']) ??
    heading ??
    first('twitter:title dc.title headline') ??
    pageTitle;
  const date = [
    first(
      'article:published_time og:published_time datepublished date pubdate publish-date dc.date dc.date.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime',
    ),
    stringOf(linked?.['datePublished']),
    stringOf(linked?.['dateCreated']),
    time,
  ]
    .map((value) => (value ? findDate(value) : null))
    .find((found) => found !== null);
  return {
    title: title === null ? null : withoutSite(title, publisher),
    publisher,
    date: date?.date ?? null,
    url: webAddress(canonical) ?? webAddress(first('og:url')) ?? webAddress(stringOf(linked?.['url'])),
  };
}

const NEWS_TYPE = /(?:Article|BlogPosting|Report)$/;

/** Every news article in a block of JSON-LD, however it is wrapped. */
function newsObjects(json: string): Record<string, unknown>[] {
  let data: unknown;
  try {
    data = JSON.parse(json.trim());
  } catch {
    return [];
  }
  const found: Record<string, unknown>[] = [];
  const queue: unknown[] = [data];
  for (let count = 0; queue.length && count < 1000; count++) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, 100));
    else if (value !== null && typeof value === 'object') {
      const object = value as Record<string, unknown>;
      const type = object['@type'];
      if ((Array.isArray(type) ? type : [type]).some((one) => typeof one === 'string' && NEWS_TYPE.test(one)))
        found.push(object);
      else queue.push(object['@graph'], object['mainEntity'], object['mainEntityOfPage']);
    }
  }
  return found;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? oneLine(decodeEntities(value)) : null;
}

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (one !== null && typeof one === 'object') return stringOf((one as Record<string, unknown>)['name']);
  return stringOf(one);
}

function webAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\/\S+$/i.test(value) ? value : null;
}

/** "Talks in Sochi | BBC News" without the part that names the site. */
function withoutSite(title: string, publisher: string | null): string {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: '].map((mark) => title.lastIndexOf(mark)));
  if (at < 8) return title;
  const tail = title.slice(at).replace(/^\s*(?:::|.)\s*/, '');
  const same = publisher !== null && tail.toLowerCase() === publisher.toLowerCase();
  return same || publisherNamed(tail) !== null ? title.slice(0, at).trim() : title;
}

function plainSource(node: HtmlElement, source: string): string {
  return source.slice(node.innerBegin, node.innerEnd);
}

function plainText(node: HtmlElement, source: string): string {
  return oneLine(decodeEntities(plainSource(node, source).replace(/<[^>]*>/g, ' ')));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
