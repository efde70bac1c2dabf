// Acts of several words, and verbs that no list has.

import { describe, expect, test } from 'vitest';
import { extractText, showStatement } from '../../fixtures/read-statements.ts';

function read(text: string): { line: string; reason: string }[] {
  const extraction = extractText(text);
  return extraction.statements.map((statement) => ({
    line: showStatement(extraction, statement),
    reason: statement.provenance.reason,
  }));
}

describe('Frames over classes of words', () => {
  test.each([
    ['Pakistan tore up a water-sharing accord with India on Friday.', 'Pakistan − · ↔ India'],
    ['Pakistan tore up a friendship treaty with India on Friday.', 'Pakistan − · ↔ India'],
    ['Algeria pulled the plug on gas deliveries to Morocco.', 'Algeria − · ↔ Morocco'],
    ['Croatia threw its weight behind Montenegro.', 'Croatia + · ↔ Montenegro'],
  ])('%s', (text, line) => {
    expect(read(text).map((one) => one.line)).toContain(line);
  });

  test('what a country does away with is a proposal that it is for', () => {
    const lines = read('Nepal ended press censorship on Monday.').map((one) => one.line);
    expect(lines).toContain('Nepal + End press censorship');
  });

  test('what is told by the way in a relative clause is no act', () => {
    expect(read('A blockade that had kept food from reaching Peru was long.')).toEqual([]);
  });

  test('a fire that is fought is nobody', () => {
    expect(read('Portugal fought a forest fire near the border with Spain.')).toEqual([]);
  });
});

describe('Verbs that no list has', () => {
  test('are read like one that is known, and the reason says so', () => {
    const [only] = read('Chad brutalized Malian traders in the north.');
    expect(only?.line).toContain('Chad −');
    expect(only?.reason).toContain('reads like');
  });

  test('say nothing where nobody acts', () => {
    expect(read('The storm brutalized the coast.')).toEqual([]);
  });
});
