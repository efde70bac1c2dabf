import { describe, expect, test } from 'vitest';
import { answerLine } from '../../../src/cli/answer-line.ts';
import type { Engine, Extraction, ExtractOptions } from '#lib/extract/engine.ts';
import type { Document } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';

/** Finds each given mention as an entity, so that a test sees where it lies in the document's own text. */
function mentionEngine(seen: { document: Document; options: ExtractOptions | undefined }[] = []): Engine {
  return {
    extract(document, options): Extraction {
      seen.push({ document, options });
      const entities = (options?.given ?? []).map((span, index) => ({
        id: `other:${index}` as EntityId,
        name: document.text.slice(span.begin, span.end),
        type: span.type ?? ('other' as const),
        country: null,
        role: null,
        mentions: [{ document: document.id, span, nameSpan: span, form: 'given' as const }],
      }));
      return { document, entities, issues: [], statements: [], quotations: [] };
    },
  };
}

const failingEngine: Engine = {
  extract() {
    throw new TypeError('no such rule');
  },
};

describe('answerLine', () => {
  test('answers with the line’s own id, text or number', () => {
    const engine = mentionEngine();
    expect(answerLine('{"id":"a","text":"Peace is near."}', engine)).toMatchObject({
      id: 'a',
      statements: [],
    });
    expect(answerLine('{"id":7,"text":"Peace is near."}', engine)).toMatchObject({ id: 7, quotations: [] });
  });

  test('hands the title and the date to the document', () => {
    const seen: { document: Document; options: ExtractOptions | undefined }[] = [];
    answerLine('{"id":1,"text":"Peace is near.","title":"Talks","date":"2020-01-02"}', mentionEngine(seen));
    expect(seen[0]?.document).toMatchObject({ title: 'Talks', date: '2020-01-02' });
  });

  test('leads given mentions into the cleaned text and back to the text as given', () => {
    const text = 'The  minister\u2028met   Ana Ruiz  today.';
    const begin = text.indexOf('Ana');
    const mentions = [{ begin, end: begin + 'Ana Ruiz'.length, type: 'person' }];
    const answer = answerLine(JSON.stringify({ id: 1, text, mentions }), mentionEngine());
    expect(answer).toMatchObject({
      entities: [{ name: 'Ana Ruiz', type: 'person', mentions: [[begin, begin + 'Ana Ruiz'.length]] }],
    });
  });

  test('drops a given mention that holds nothing but space', () => {
    const line = JSON.stringify({ id: 1, text: 'Peace     is near.', mentions: [{ begin: 7, end: 9 }] });
    const answer = answerLine(line, mentionEngine());
    expect('entities' in answer && answer.entities.flatMap((entity) => entity.mentions)).toEqual([]);
  });

  test('takes null for what may be absent', () => {
    const line = '{"id":1,"text":"Peace is near.","title":null,"date":null,"mentions":null}';
    expect(answerLine(line, mentionEngine())).toMatchObject({ id: 1, entities: [] });
  });

  test.each([
    ['not JSON', '{"id":1,', null, 'input-not-json'],
    ['no object', '[1]', null, 'input-wrong-shape'],
    ['without an id', '{"text":"Peace."}', null, 'input-wrong-shape'],
    ['without a text', '{"id":"a"}', 'a', 'input-wrong-shape'],
    [
      'with a mention that ends before it begins',
      '{"id":"a","text":"Peace.","mentions":[{"begin":3,"end":1}]}',
      'a',
      'input-wrong-shape',
    ],
    [
      'with a mention beyond the text',
      '{"id":"a","text":"Peace.","mentions":[{"begin":0,"end":9}]}',
      'a',
      'input-wrong-shape',
    ],
    ['with an empty text', '{"id":"a","text":" "}', 'a', 'input-empty'],
  ])('a line %s gets an error with the id where it has one', (_, line, id, code) => {
    expect(answerLine(line, mentionEngine())).toEqual({ id, error: { code, message: expect.any(String) } });
  });

  test('names the field that is wrong', () => {
    const answer = answerLine('{"id":"a","text":5}', mentionEngine());
    expect(answer).toMatchObject({ error: { message: expect.stringContaining('text') } });
  });

  test('an engine that fails makes an error of its line', () => {
    expect(answerLine('{"id":"a","text":"Peace is near."}', failingEngine)).toMatchObject({
      id: 'a',
      error: { code: 'internal', message: expect.stringContaining('no such rule') },
    });
  });
});
