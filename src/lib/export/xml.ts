// Values to well-formed XML 1.0. Characters that XML cannot hold at all (most controls, lone surrogates, U+FFFE and
// U+FFFF) become U+FFFD, so that a hostile name spoils no file.

const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Nearly all that a large graph’s file is made of: one look instead of two replacements. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Stands for children that are written piece by piece, where a file is cut to let them in; no XML holds it. */
export const GAP = '\0';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Safe both as text and inside quotation marks; reads back as it was, white space included. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (sign) => ESCAPES[sign]!);
}

export type XmlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element with attributes (those that are null are left out) and children that are XML already. */
export function element(name: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  let head = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) head += ` ${key}="${escapeXml(String(value))}"`;
  const inside = children.filter(Boolean).join('');
  return inside ? `<${head}>${inside}</${name}>` : `<${head}/>`;
}

/** An element that holds text; empty text gives no element. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return text ? element(name, attributes, escapeXml(text)) : '';
}
