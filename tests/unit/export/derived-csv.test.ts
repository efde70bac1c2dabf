import { expect, test } from 'vitest';
import { writeMatrixCsv, writePairsCsv } from '#lib/export/derived-csv.ts';

const LINES = { a: [0, 1], b: [2, 2], values: [0.5, -1], agreed: [3, 0], differed: [1, 4] };

test('Lines are written with what they count', () => {
  expect(writePairsCsv(['a', 'b', 'c'], 3, LINES)).toBe(
    '\uFEFFactor,other actor,value,agreement,conflict\r\na,c,0.5,3,1\r\nb,c,-1,0,4\r\n',
  );
});

test('A matrix of actors is symmetric, with nothing on the diagonal', () => {
  expect(writeMatrixCsv(['a', 'b', 'c'], 3, LINES)).toBe(
    '\uFEFF,a,b,c\r\na,,0,0.5\r\nb,0,,-1\r\nc,0.5,-1,\r\n',
  );
});

test('A matrix of actors and issues has a row for each actor and a column for each issue', () => {
  expect(writeMatrixCsv(['a', 'b', 'c'], 2, { ...LINES, agreed: null, differed: null })).toBe(
    '\uFEFF,c\r\na,0.5\r\nb,-1\r\n',
  );
});
