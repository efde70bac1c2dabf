// Bytes of XML in chunks to its elements and texts, by saxes. A document type is refused altogether: entities of its own are
// how XML reaches other files, or grows without bound. Names come without their prefix.

import { SaxesParser } from 'saxes';
import { encodingOf } from '#lib/intake/decode-bytes.ts';
import { Failure } from '#lib/model/failure.ts';

export interface XmlHandlers {
  /** `name` is the element's, `attributes` are by their names, all without prefixes. */
  onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
  onClose(name: string): void;
  onText(text: string): void;
}

/** A tag, a text or a comment of more is no part of a graph, and would be held in memory whole. */
const LONGEST_BYTES = 32 * 2 ** 20;

const DECLARED = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

export class XmlStream {
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  readonly #longest: number;
  #decoder: TextDecoder | null = null;
  /** Bytes since a tag or a text last ended. */
  #since = 0;

  /** `longest` is how many bytes a tag or a text may have. */
  constructor({ onOpen, onClose, onText }: XmlHandlers, longest = LONGEST_BYTES) {
    this.#longest = longest;
    const parser = this.#parser;
    parser.on('error', (error) => {
      // "3:14: unexpected end" names the line already.
      throw new Failure('graph-unreadable', `line ${error.message}`);
    });
    parser.on('doctype', () => {
      throw new Failure('graph-with-dtd', `line ${parser.line}`);
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#since = 0;
      const plain: Record<string, string> = {};
      for (const key in attributes) plain[localName(key)] = attributes[key]!;
      onOpen(localName(name), plain);
    });
    parser.on('closetag', ({ name }) => {
      this.#since = 0;
      onClose(localName(name));
    });
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  /** Throws the Failures `graph-unreadable` and `graph-with-dtd`. */
  write(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(declaredEncoding(chunk));
    this.#since += chunk.length;
    if (this.#since > this.#longest)
      throw new Failure(
        'graph-unreadable',
        `line ${this.#parser.line}: more than ${this.#longest / 2 ** 20} MB without a tag`,
      );
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    if (this.#decoder) this.#parser.write(this.#decoder.decode());
    this.#parser.close();
  }
}

/** As XML has it: a mark or zero bytes for UTF-16, else what the declaration says, else UTF-8. */
function declaredEncoding(head: Uint8Array): string {
  const found = encodingOf(head.subarray(0, 4096));
  if (found.startsWith('utf-16')) return found;
  const declared = DECLARED.exec(new TextDecoder('windows-1252').decode(head.subarray(0, 200)))?.[1];
  try {
    return declared ? new TextDecoder(declared).encoding : 'utf-8';
  } catch {
    return 'utf-8';
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
