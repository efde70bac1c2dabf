import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { extractStream } from '../../../src/cli/extract-stream.ts';
import { readLines } from '../../../src/cli/read-lines.ts';
import type { Engine } from '#lib/extract/engine.ts';

const emptyEngine: Engine = {
  extract: (document) => ({ document, entities: [], issues: [], statements: [], quotations: [] }),
};

async function* bytesOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function linesOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(bytesOf(...chunks))) lines.push(line);
  return lines;
}

class Collector extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

describe('readLines', () => {
  test('joins a line that comes in pieces', async () => {
    expect(await linesOf('on', 'e\ntw', 'o\n')).toEqual(['one', 'two']);
  });

  test('gives a last line that nothing ends', async () => {
    expect(await linesOf('one\ntwo')).toEqual(['one', 'two']);
  });

  test('joins a character whose bytes come in two pieces', async () => {
    const bytes = new TextEncoder().encode('é\n');
    expect(await linesOf(bytes.slice(0, 1), bytes.slice(1))).toEqual(['é']);
  });

  test('ends a line at CRLF, and not at the separators that JSON allows inside a string', async () => {
    expect(await linesOf('a\u2028b\u2029c\u0085d\r\ne\rf\n')).toEqual(['a\u2028b\u2029c\u0085d', 'e\rf']);
  });

  test('drops a byte order mark', async () => {
    expect(await linesOf('\uFEFFone\n')).toEqual(['one']);
  });

  test('gives nothing for nothing', async () => {
    expect(await linesOf()).toEqual([]);
  });
});

describe('extractStream', () => {
  test('answers in the order of the lines, goes on after a bad one and passes over blank ones', async () => {
    const output = new Collector();
    const input = bytesOf('{"id":1,"text":"Peace is near."}\n\n', 'nonsense\n{"id":2,"text":"War is far."}');
    await extractStream(input, output, emptyEngine);
    const answers = output.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual([1, null, 2]);
    expect(answers.map((answer) => answer.error?.code)).toEqual([undefined, 'input-not-json', undefined]);
  });

  test('reads no further while nobody takes what it wrote', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let id = 0; id < 50; id++) {
        read++;
        yield new TextEncoder().encode(`{"id":${id},"text":"Peace is near."}\n`);
      }
    }
    let release = (): void => {};
    let isOpen = false;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        if (isOpen) done();
        else release = done;
      },
    });
    const running = extractStream(endless(), slow, emptyEngine);
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(read).toBe(1);
    isOpen = true;
    release();
    await running;
    expect(read).toBe(50);
  });
});
