// What the first lines of an article should tell and do not.

import { describe, expect, test } from 'vitest';
import { readDocument } from '#lib/intake/read-document.ts';

describe('the first lines', () => {
  test.fails('a publisher that no list knows and no usual word gives away is told from a headline', () => {
    const text =
      'Meridian Quarter\n\nHarbour board rejects night ferry\n\nThe harbour board rejected the night ferry between Bergen and Stavanger.';
    expect(readDocument(text)).toMatchObject({
      publisher: 'Meridian Quarter',
      title: 'Harbour board rejects night ferry',
    });
  });
});
