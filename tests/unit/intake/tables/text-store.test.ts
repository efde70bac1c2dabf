import { describe, expect, test } from 'vitest';
import { TextStore } from '#lib/intake/tables/text-store.ts';

describe('a store of texts', () => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  test('gives each back, whichever piece it came in', () => {
    const store = new TextStore();
    const pieces = [['one', 'two'], [], ['three'], ['', 'four']];
    const places: [place: number, text: string][] = [];
    for (const texts of pieces) {
      let place = store.length;
      for (const text of texts) {
        places.push([place, text]);
        place += text.length;
      }
      store.add(encoder.encode(texts.join('')));
    }
    for (const [place, text] of places) expect(decoder.decode(store.bytesOf(place, text.length))).toBe(text);
  });

  test('makes one of two quotation marks where the length says that they are doubled', () => {
    const store = new TextStore();
    store.add(encoder.encode('a ""b""'));
    expect(decoder.decode(store.bytesOf(0, ~7))).toBe('a "b"');
    expect(decoder.decode(store.bytesOf(0, 7))).toBe('a ""b""');
  });

  test('has nothing in the beginning', () => {
    expect(new TextStore().bytesOf(0, 0).length).toBe(0);
  });
});
