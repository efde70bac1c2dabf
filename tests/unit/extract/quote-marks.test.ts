import { expect, test } from 'vitest';
import { pairQuoteMarks } from '#lib/extract/quotations/quote-marks.ts';
import type { Document, DocumentId, Paragraph } from '#lib/model/document.ts';

function documentOf(text: string): Document {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    begin: match.index,
    end: match.index + match[0].length,
    role: 'body',
  }));
  return {
    id: 'quotes' as DocumentId,
    title: null,
    publisher: null,
    date: null,
    url: null,
    text,
    paragraphs,
    raw: text,
    encoding: 'utf-8',
    offsets: [],
  };
}

/** The quoted stretches with their marks; nested ones carry their depth. */
function quoted(text: string): string[] {
  return pairQuoteMarks(documentOf(text)).map(
    (quote) => '>'.repeat(quote.depth) + text.slice(quote.begin, quote.end),
  );
}

test('curly marks are paired', () => {
  expect(quoted('“One,” she said. “Two.”')).toEqual(['“One,”', '“Two.”']);
});

test('straight marks are paired by turns', () => {
  expect(quoted('"One," she said. "Two."')).toEqual(['"One,"', '"Two."']);
});

test('two apostrophes are one double mark', () => {
  expect(quoted("''We're ready,'' she said.")).toEqual(["''We're ready,''"]);
});

test('an apostrophe is not a mark', () => {
  expect(quoted('Don’t say it’s the officials’ fault or Chris’s.')).toEqual([]);
  expect(quoted("Don't say it's the officials' fault in '98.")).toEqual([]);
});

test('single marks pair where a closing one follows', () => {
  expect(quoted('‘We don’t agree,’ said Ms Rao.')).toEqual(['‘We don’t agree,’']);
});

test('a possessive inside single marks does not close them', () => {
  expect(quoted('‘The voters’ choice is plain,’ said Ms Rao.')).toEqual(['‘The voters’ choice is plain,’']);
});

test('single marks inside double ones are nested', () => {
  expect(quoted('“He said ‘no’ twice,” she said.')).toEqual(['“He said ‘no’ twice,”', '>‘no’']);
});

test('a quotation left open goes on in the next paragraph that opens with a mark', () => {
  const text = '“One.\n“Two,” she said.';
  expect(pairQuoteMarks(documentOf(text)).map(({ closed, continues }) => ({ closed, continues }))).toEqual([
    { closed: false, continues: false },
    { closed: true, continues: true },
  ]);
});

test('no quotation crosses the end of a paragraph', () => {
  expect(quoted('She said “no and left.\nThe rest is silence.”')).toEqual(['“no and left.']);
});

test('a dash before an opening mark does not hide it', () => {
  expect(quoted('Their answer—“never”—came late.')).toEqual(['“never”']);
});
