import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { addPngText } from '#lib/export/png-text.ts';
import { hostileNames } from '../../fixtures/hostile-workspace.ts';

function picture(): Uint8Array<ArrayBuffer> {
  const png = new PNG({ width: 3, height: 2 });
  png.data.forEach((_, at) => (png.data[at] = (at * 37) % 256));
  return new Uint8Array(PNG.sync.write(png));
}

/** Type and data of every chunk; a wrong checksum, by Node's own reckoning, throws. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`A checksum is wrong at ${at}.`);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

test('words stand between the header and the pixels, and the pixels stay', () => {
  const before = picture();
  const after = addPngText(before, { Title: 'Die Fischer', Description: 'Two who disagree — “again”.' });
  expect(PNG.sync.read(Buffer.from(after)).data).toEqual(PNG.sync.read(Buffer.from(before)).data);
  const chunks = chunksOf(after);
  expect(chunks.slice(0, 4).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT']);
  expect(chunks[1]!.data.toString('utf8')).toBe('Title\0\0\0\0\0Die Fischer');
  expect(chunks[2]!.data.toString('utf8')).toBe('Description\0\0\0\0\0Two who disagree — “again”.');
});

test('hostile words leave the file whole', () => {
  for (const name of hostileNames) {
    const chunks = chunksOf(addPngText(picture(), { Title: name }));
    const text = chunks[1]!.data.toString('utf8').replace('Title\0\0\0\0\0', '');
    expect(text).toBe(name.toWellFormed().replaceAll('\0', '\uFFFD'));
  }
});

test('what is no PNG comes back as it was', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(60).fill(0)]);
  expect(addPngText(jpeg, { Title: 'x' })).toBe(jpeg);
});
