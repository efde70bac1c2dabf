import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findEntities } from '#lib/extract/entities/entities-stage.ts';
import { findQuotations } from '#lib/extract/quotations/quotations-stage.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import type { Span } from '#lib/model/span.ts';
import { createParser } from '#lib/text/create-parser.ts';

const weights = new URL('../../../data/models/english.bin', import.meta.url);
const parsed = createParser(existsSync(weights) ? new Uint8Array(readFileSync(weights)) : null);
const unparsed = createParser(null);

interface Read {
  readonly speaker: string | null;
  readonly source: string;
  readonly content: string;
  readonly direct: boolean;
}

function read(text: string, parser = parsed): Read[] {
  const document = readDocument(text);
  const parse = parser(document);
  const { entities } = findEntities(null).run({ document, given: [], parse });
  const words = (spans: readonly Span[]) =>
    spans.map(({ begin, end }) => document.text.slice(begin, end)).join(' … ');
  return findQuotations(document, parse, entities).map((quotation) => ({
    speaker: entities.find(({ id }) => id === quotation.speaker)?.name ?? null,
    source: words(quotation.source),
    content: words(quotation.content),
    direct: quotation.direct,
  }));
}

/** The quotation with that source; fails where there is none. */
function saidBy(source: string, text: string, parser = parsed): Read {
  const all = read(text, parser);
  const found = all.find((quotation) => quotation.source === source);
  expect(found, `no source "${source}" among ${JSON.stringify(all)}`).toBeDefined();
  return found!;
}

describe('reported speech', () => {
  test('a that-clause is what the subject said', () => {
    expect(saidBy('Maria Costa', 'Maria Costa said that the bridge was unsafe.')).toEqual({
      speaker: 'Maria Costa',
      source: 'Maria Costa',
      content: 'that the bridge was unsafe',
      direct: false,
    });
  });

  test('a clause before the verb is what the subject said', () => {
    expect(saidBy('Maria Costa', 'The bridge was never safe, Maria Costa said.').content).toBe(
      'The bridge was never safe',
    );
  });

  test('“according to” names the source after the clause and before it', () => {
    const content = 'The bridge was closed on Monday';
    expect(saidBy('Maria Costa', `${content}, according to Maria Costa.`).content).toBe(content);
    expect(saidBy('Maria Costa', 'According to Maria Costa, the bridge was closed on Monday.').content).toBe(
      'the bridge was closed on Monday',
    );
  });

  test('who is told is no part of what is told', () => {
    expect(saidBy('Maria Costa', 'Maria Costa told reporters that the bridge was unsafe.').content).toBe(
      'that the bridge was unsafe',
    );
  });

  test('the possessor of a claim is its source', () => {
    expect(saidBy('Costa', 'Nobody believed Costa’s claim that the bridge was safe.').content).toBe(
      'that the bridge was safe',
    );
  });

  test('two who say the same are a source, but no single speaker', () => {
    const said = saidBy(
      'Maria Costa and John Weber',
      'Maria Costa and John Weber said that the bridge was safe.',
    );
    expect(said.speaker).toBe(null);
  });

  test('what another one says after “while” is not part of it', () => {
    const said = saidBy('Costa', 'Costa said that the bridge was safe, while Weber warned of new cracks.');
    expect(said.content).not.toContain('Weber');
  });

  test('what somebody might say is not said', () => {
    expect(
      read('Maria Costa refused to comment. It is too early to say that the bridge is safe.'),
    ).not.toContainEqual(expect.objectContaining({ content: 'that the bridge is safe' }));
  });
});

describe('words in quotation marks', () => {
  test('go to the subject before them', () => {
    expect(saidBy('Maria Costa', 'Maria Costa said: “The bridge is safe. It was repaired.”')).toMatchObject({
      speaker: 'Maria Costa',
      content: '“The bridge is safe. It was repaired.”',
      direct: true,
    });
  });

  test('go to the subject after the verb', () => {
    expect(saidBy('Maria Costa', '“The bridge is safe,” said Maria Costa.')).toMatchObject({
      speaker: 'Maria Costa',
      content: '“The bridge is safe,”',
      direct: true,
    });
  });

  test('that the cue splits are one quotation', () => {
    expect(saidBy('Maria Costa', '“The bridge is safe,” Maria Costa said. “It was repaired.”').content).toBe(
      '“The bridge is safe,” … “It was repaired.”',
    );
  });

  test('that describe something are partly direct', () => {
    const said = saidBy('Maria Costa', 'Maria Costa described the bridge as “quite safe.”');
    expect(said.content).toBe('the bridge as “quite safe.”');
    expect(said.direct).toBe(false);
  });

  test('that open the next paragraph go on with the speaker', () => {
    const all = read(
      '“The bridge is safe,” Maria Costa said.\n\n“I looked at it as hard as I could.” The repairs cost a lot.',
    );
    expect(all.find(({ content }) => content.startsWith('“I looked'))).toMatchObject({
      speaker: 'Maria Costa',
      source: '',
      content: '“I looked at it as hard as I could.”',
    });
  });

  test('that are scare quotes yield nothing', () => {
    expect(read('The “safe” bridge fell into the river on Monday.')).toEqual([]);
  });

  test('keep their first person for the one who is quoted', () => {
    const sources = read('“I think we know the bridge is safe,” Maria Costa said.').map(
      ({ source }) => source,
    );
    expect(sources).toEqual(['Maria Costa']);
  });
});

describe('without a parse', () => {
  test('the order of words still finds who said it', () => {
    expect(saidBy('Maria Costa', 'Maria Costa said that the bridge was unsafe.', unparsed).content).toBe(
      'that the bridge was unsafe',
    );
    expect(saidBy('Maria Costa', '“The bridge is safe,” Maria Costa said.', unparsed).content).toBe(
      '“The bridge is safe,”',
    );
  });
});

describe('reported speech by the order of words', () => {
  test.each([
    [
      'Twitter',
      'Rather, Twitter said, the plan will unite the critics.',
      'Rather … the plan will unite the critics',
    ],
    [
      'Jane Doe',
      'The web has spread such errors, said Jane Doe, the editor.',
      'The web has spread such errors',
    ],
    ['the judge', 'Later the judge said he could not pay, adding that it was late.', 'he could not pay'],
    [
      'He',
      'He told voters that if Peru were a stock, he would buy it.',
      'that if Peru were a stock, he would buy it',
    ],
    ['The Post', 'As The Post reported, the party lost its seats.', 'the party lost its seats'],
    ['Rao', 'Rao left the talks early, saying the offer was too small.', 'the offer was too small'],
    [
      'A local blogger, Tal Doe',
      'A local blogger, Tal Doe, reported this week that she had seen the bridge.',
      'that she had seen the bridge',
    ],
    ['records', 'The bridge was sold in May, records show.', 'The bridge was sold in May'],
    [
      'political scientist Jane Doe in Oslo',
      'Films have more weight abroad, says political scientist Jane Doe in Oslo.',
      'Films have more weight abroad',
    ],
    ['Rao', 'Rao said, in a letter, that the bridge was unsafe.', 'that the bridge was unsafe'],
    ['Rao', 'While Rao said that the bridge was safe, the engineers closed it.', 'that the bridge was safe'],
    [
      'sources close to her office',
      'Rather, sources close to her office say she stands behind the plan.',
      'she stands behind the plan',
    ],
    ['Engineers', 'Engineers were critical of the plan for the bridge.', 'the plan for the bridge'],
    ['the campaign', 'And the campaign worries that her lead could shrink.', 'that her lead could shrink'],
  ])('%s: %s', (source, text, content) => {
    expect(saidBy(source, text).content).toBe(content);
  });

  test('a thing that suggests something and a word that is no quotation have no speaker', () => {
    expect(read('There was a plan that suggests more.')).toEqual([]);
  });
});

describe('a statement without marks', () => {
  const RELEASE = 'The minister, Jane Doe, said:\n\nThe attack was vile.\n\nWe will rebuild the bridge.';

  test('is of whoever the line before it names, up to the last “we” or “I”', () => {
    const { content, speaker, direct } = saidBy(
      'The minister, Jane Doe',
      `${RELEASE}\n\nOn Monday it rained.`,
    );
    expect({ content, speaker, direct }).toEqual({
      content: 'The attack was vile. … We will rebuild the bridge.',
      speaker: 'Jane Doe',
      direct: true,
    });
  });

  test('is none where words in marks follow', () => {
    const text = 'The minister, Jane Doe, said:\n\n“The attack was vile.”\n\nWe will see.';
    expect(read(text).map(({ content }) => content)).not.toContain('We will see.');
  });
});
