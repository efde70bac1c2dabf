import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacedMistake } from '#lib/evaluate/evaluation.ts';
import { cutByMarks } from '#lib/evaluate/marked-text.ts';
import { mistakesHtml } from '#lib/evaluate/mistakes-html.ts';
import { mistakesMarkdown } from '#lib/evaluate/mistakes-markdown.ts';
import { dse } from '#lib/evaluate/sets/dse.ts';
import { worstMistakes } from '#lib/evaluate/worst-mistakes.ts';

const mistake = (kind: PlacedMistake['kind'], confidence: number | null, id: string): PlacedMistake => ({
  set: 'dse',
  id,
  text: 'Iran <b>rejects</b> the deal.',
  kind,
  confidence,
  expected: 'neutral',
  got: 'p disagrees with q',
  rule: 'reject',
  reason: 'Iran rejects & scorns it',
  marks: [{ begin: 8, end: 15, role: 'cue' }],
});

const evaluation: Evaluation = {
  set: dse,
  rows: 3,
  figures: [],
  reliability: null,
  mistakes: [mistake('missed', null, 'a'), mistake('wrong', 0.4, 'b'), mistake('wrong', 0.9, 'c')],
};

describe('worstMistakes', () => {
  test('puts the surest wrong one first and what was missed last', () => {
    const groups = worstMistakes([evaluation], 10);
    expect(groups.map(({ kind, mistakes }) => [kind, mistakes.map(({ id }) => id)])).toEqual([
      ['wrong', ['c', 'b']],
      ['missed', ['a']],
    ]);
  });

  test('says how many there are where it leaves some out', () => {
    expect(worstMistakes([evaluation], 1)[0]).toMatchObject({ count: 2, mistakes: [{ id: 'c' }] });
  });
});

describe('cutByMarks', () => {
  test('joins to the text again', () => {
    const marks = [
      { begin: 4, end: 9, role: 'a' },
      { begin: 0, end: 6, role: 'b' },
    ];
    const pieces = cutByMarks('0123456789', marks);
    expect(pieces).toEqual([
      { text: '012345', role: 'b' },
      { text: '678', role: 'a' },
      { text: '9', role: null },
    ]);
  });

  test('keeps only what is near in a long text', () => {
    const text = `${'x '.repeat(500)}here${' y'.repeat(500)}`;
    const whole = cutByMarks(text, [{ begin: 1000, end: 1004, role: 'cue' }]);
    expect(whole.find(({ role }) => role === 'cue')!.text).toBe('here');
    expect(whole.map((piece) => piece.text).join('').length).toBeLessThan(400);
  });
});

describe('the pages', () => {
  test('show a text’s own markup as text', () => {
    const page = mistakesHtml(worstMistakes([evaluation], 10));
    expect(page).toContain('<mark>rejects<small>cue</small></mark>');
    expect(page).not.toContain('<b>');
    expect(page).toContain('Iran rejects &#38; scorns it');
  });

  test('say in Markdown what was expected and got', () => {
    const page = mistakesMarkdown(worstMistakes([evaluation], 10));
    expect(page).toContain('**rejects** _(cue)_');
    expect(page).toContain('got p disagrees with q (0.90)');
  });
});
