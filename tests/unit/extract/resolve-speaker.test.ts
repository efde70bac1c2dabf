import { expect, test } from 'vitest';
import { speakerLookup } from '#lib/extract/quotations/resolve-speaker.ts';
import type { DocumentId } from '#lib/model/document.ts';
import type { Entity, EntityId, EntityType, MentionForm } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { NO_FORM } from '#lib/text/word-form.ts';

/** "Weber:nsubj:2 spoke:root:0": words with their relation and the 1-based position of their governor. */
function sentenceOf(notation: string): Sentence {
  let end = -1;
  const tokens = notation.split(' ').map((cell, index): Token => {
    const [text = '', deprel = '', head = '0', upos = 'NOUN'] = cell.split(':');
    const begin = end + 1;
    end = begin + text.length;
    const lower = text.toLowerCase();
    return {
      index,
      begin,
      end,
      text,
      lower,
      form: NO_FORM,
      lemma: lower,
      upos,
      xpos: 'X',
      head: Number(head) - 1,
      deprel,
    };
  });
  return { index: 0, paragraph: 0, begin: 0, end, tokens };
}

function entityOf(
  sentence: Sentence,
  id: string,
  type: EntityType,
  words: [first: number, last: number],
  form: MentionForm = 'name',
): Entity {
  const span = { begin: sentence.tokens[words[0]]!.begin, end: sentence.tokens[words[1]]!.end };
  return {
    id: id as EntityId,
    name: id,
    type,
    country: null,
    role: null,
    mentions: [{ document: 'd' as DocumentId, span, nameSpan: span, form }],
  };
}

function resolveAt(sentence: Sentence, entities: Entity[], head: number, outer?: string, previous?: string) {
  const token = sentence.tokens[head]!;
  return speakerLookup(entities).resolve(
    sentence,
    token,
    (outer ?? null) as EntityId | null,
    (previous ?? null) as EntityId | null,
  );
}

test('a name speaks for its entity', () => {
  const sentence = sentenceOf('Weber:nsubj:2 spoke:root:0');
  expect(resolveAt(sentence, [entityOf(sentence, 'person:weber', 'person', [0, 0])], 0)).toBe('person:weber');
});

test('the adviser whom an apposition names speaks, not his master', () => {
  const sentence = sentenceOf('Weber:nmod:3 ’s:case:1 adviser:nsubj:5 Diallo:appos:3 spoke:root:0');
  const entities = [
    entityOf(sentence, 'person:weber', 'person', [0, 0]),
    entityOf(sentence, 'person:diallo', 'person', [3, 3]),
  ];
  expect(resolveAt(sentence, entities, 2)).toBe('person:diallo');
});

test('an unnamed spokesman is nobody, and not the one whom he speaks for', () => {
  const sentence = sentenceOf('spokesman:nsubj:4 for:case:3 Weber:nmod:1 spoke:root:0');
  expect(resolveAt(sentence, [entityOf(sentence, 'person:weber', 'person', [2, 2])], 0)).toBe(null);
});

test('two joined names are not one speaker', () => {
  const sentence = sentenceOf('Weber:nsubj:4 and:cc:3 Diallo:conj:1 spoke:root:0');
  const entities = [
    entityOf(sentence, 'person:weber', 'person', [0, 0]),
    entityOf(sentence, 'person:diallo', 'person', [2, 2]),
  ];
  expect(resolveAt(sentence, entities, 0)).toBe(null);
});

test('“I” and “we” are the speaker of the quotation around them', () => {
  const sentence = sentenceOf('we:nsubj:2:PRON hope:root:0');
  expect(resolveAt(sentence, [], 0, 'person:weber')).toBe('person:weber');
});

test('a pronoun goes by the mention that the entities stage found', () => {
  const sentence = sentenceOf('She:nsubj:2:PRON spoke:root:0');
  const entities = [entityOf(sentence, 'person:diallo', 'person', [0, 0], 'pronoun')];
  expect(resolveAt(sentence, entities, 0, undefined, 'person:weber')).toBe('person:diallo');
});

test('“it” without a mention is nobody', () => {
  const sentence = sentenceOf('It:nsubj:2:PRON spoke:root:0');
  expect(resolveAt(sentence, [], 0, undefined, 'person:weber')).toBe(null);
});

test('“who” is the noun that its clause describes', () => {
  const sentence = sentenceOf('Weber:nsubj:4 who:nsubj:3:PRON spoke:acl:1 left:root:0');
  const relative = { ...sentence.tokens[2]!, deprel: 'acl:relcl', head: 0 };
  const tokens = sentence.tokens.map((token) => (token.index === 2 ? relative : token));
  const whole = { ...sentence, tokens };
  expect(resolveAt(whole, [entityOf(whole, 'person:weber', 'person', [0, 0])], 1)).toBe('person:weber');
});
