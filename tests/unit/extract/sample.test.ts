// The sample article's statements as one table. It holds what the rules read, so that a change of rules shows as a change
// of lines; whether they are the right ones is scored against a careful reader's list, where that is at hand.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractText, showStatement } from '../../fixtures/read-statements.ts';

const TEXT = readFileSync(new URL('../../../data/sample/putin-pompeo-sochi.txt', import.meta.url));
const EXPECTED = new URL('../../../../shared/article/expected.json', import.meta.url);
const extraction = extractText(TEXT, { date: '2019-05-14' });

describe('The sample article', () => {
  it('reads as these statements', () => {
    const lines = extraction.statements.map((statement) => showStatement(extraction, statement));
    expect(lines).toMatchInlineSnapshot(`
      [
        "Vladimir Putin and Michael Pompeo + Russia–United States relations",
        "Russia and United States − · ↔ one another",
        "Vladimir Putin + Russia–United States relations",
        "Russia and United States − Ukraine ↔ one another",
        "Russia and United States − Venezuela ↔ one another",
        "Russia and United States − Iran ↔ one another",
        "Russia and United States − Election interference ↔ one another",
        "United States − · ↔ Russia",
        "Vladimir Putin and Michael Pompeo + North Korea nuclear programme ↔ one another",
        "Vladimir Putin and Michael Pompeo + Syria ↔ one another",
        "Vladimir Putin and Michael Pompeo + Afghanistan ↔ one another",
        "Michael Pompeo − Election interference ↔ Russia",
        "United States − · ↔ Russia",
        "Donald Trump + Meeting of Donald Trump and Vladimir Putin",
        "Yuri Ushakov + Meeting of Donald Trump and Vladimir Putin",
        "Yuri Ushakov + Russia–United States relations",
        "Yuri Ushakov + Meeting of Donald Trump and Vladimir Putin",
        "Yuri Ushakov + Russia–United States relations",
        "United States − Iran",
        "Sergei Lavrov − Iran",
        "Sergei Lavrov + Russia–United States relations",
        "Sergei Lavrov − Election interference",
      ]
    `);
  });

  it('rests every statement on exact words of the text', () => {
    for (const { evidence, cue, holderSpans } of extraction.statements) {
      for (const span of [evidence, cue, ...holderSpans]) {
        expect(extraction.document.text.slice(span.begin, span.end).trim().length).toBeGreaterThan(0);
      }
      expect(evidence.begin).toBeLessThanOrEqual(cue.begin);
      expect(evidence.end).toBeGreaterThanOrEqual(cue.end);
    }
  });

  it('speaks of 2016, June 2019 and 2020', () => {
    const about = new Set(extraction.statements.flatMap(({ about }) => (about ? [about.from] : [])));
    expect([...about].sort()).toEqual(['2016-01-01', '2019-06-01', '2020-01-01']);
  });

  it.skipIf(!existsSync(EXPECTED))('names every entity that a careful reader needs', () => {
    const names = new Map(extraction.entities.map((entity) => [entity.name, entity.country]));
    const reader = JSON.parse(readFileSync(EXPECTED, 'utf8')) as {
      entities: { name: string; country: string | null; mentions: string[]; required: boolean }[];
    };
    for (const { name, country, mentions, required } of reader.entities) {
      if (!required) continue;
      const known = [...names.keys()].find(
        (one) => one === name || mentions.some((mention) => mention.endsWith(one)),
      );
      expect(known, name).toBeDefined();
      expect(names.get(known!), name).toBe(country);
    }
  });
});
