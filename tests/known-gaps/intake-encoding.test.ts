// Misread encodings that are not repaired as the collection expects. Each fails for the reason given; once one passes,
// vitest says so, and it belongs in tests/unit/intake.

import { describe, expect, test } from 'vitest';
import { repairedText } from '#lib/intake/repair-encoding.ts';
import { hostileRows, type MojibakeRow } from '../fixtures/hostile-rows.ts';

const rows = hostileRows<MojibakeRow>('mojibake.jsonl');

/** Beginning of the case's label, and why it fails. */
const GAPS: readonly (readonly [label: string, reason: string])[] = [
  ["For goodness' sake.", 'bytes lost as "?" on two levels are not bridged'],
  ['An absolutely hopeless garble', 'parts of the garble read as UTF-8 and are decoded to other garble'],
  [
    "'Ã quele' is the Portuguese word",
    '"à" keeps its space, as it does in French; no list of Portuguese words',
  ],
  ['Misleading mix-up in Spanish', 'the controls become curly marks; the case expects straight ones'],
  ['A-with-grave in Vietnamese', '"à" keeps its space inside a word'],
  ['Latin-1 / MacRoman mixup in Spanish', 'a lone control is read as windows-1252, never as Mac OS Roman'],
  ['subtle UTF-8 / codepage 437 mixup', 'two box-drawing characters may be line art'],
  [
    'Latin-1 / MacRoman mixup in Spanish, 2 characters',
    'a lone control is read as windows-1252, never as Mac OS Roman',
  ],
  ['Synthetic: Incomplete UTF-8 / Windows-1252 mixup in Arabic', 'two lost no-break spaces in a row'],
];

describe.skipIf(!rows)('misread encodings', () => {
  test.fails.each(GAPS)('%s (%s)', (label) => {
    const row = rows!.find((one) => one.label === label) ?? rows!.find((one) => one.label.startsWith(label))!;
    expect(repairedText(row.original)).toBe(row.fixedEncoding);
  });
});
