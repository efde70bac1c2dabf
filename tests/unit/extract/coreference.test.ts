// Who is the same: what is said of somebody, who speaks in an interview, whose "his father" and "our country" are, and whom "the town"
// and "it" mean, as the JSON lines tell it of an article.

import { describe, expect, it } from 'vitest';
import { toContractLine } from '#lib/extract/jsonl-contract.ts';
import { extractText } from '../../fixtures/read-statements.ts';

/** Words that make an article of a sentence and name nobody. */
const REST = ' Nothing else happened for a long time, and nobody asked.'.repeat(8);

/** The words of all mentions of the entity of a name, in the order of the text, without those of phrases around them. */
function wordsOf(text: string, name: string, title?: string): string[] {
  const all = text + REST;
  const extraction = extractText(all, title ? { title } : {});
  const entity = toContractLine(extraction).entities.find((one) => one.name === name);
  return [...new Set((entity?.mentions ?? []).map(([begin, end]) => all.slice(begin, end)))];
}

describe('What is said of somebody', () => {
  it.each([
    ['Mary Otieno is a lawyer from Nairobi.', 'a lawyer from Nairobi'],
    ['Mary Otieno became mayor of Nairobi in 1990.', 'mayor of Nairobi'],
    ['Mary Otieno served as a captain.', 'a captain'],
    ['Mary Otieno was elected president of the club.', 'president of the club'],
    ['Critics described Mary Otieno as a pioneer.', 'a pioneer'],
    ['Mary Otieno, a lawyer from Nairobi, left.', 'a lawyer from Nairobi'],
    ['Mary Otieno is a poet and a singer.', 'a singer'],
  ])('is a mention of that person: %s', (text, phrase) => {
    expect(wordsOf(text, 'Mary Otieno')).toContain(phrase);
  });

  it.each([
    'Mary Otieno is not a lawyer.',
    'Is Mary Otieno a lawyer?',
    'Mary Otieno could be a lawyer.',
    'Mary Otieno is in the town of lawyers.',
    'Mary Otieno is part of the plan.',
  ])('is nobody’s where it is denied, asked, possible or says nothing: %s', (text) => {
    expect(wordsOf(text, 'Mary Otieno')).toEqual(['Mary Otieno']);
  });

  it('is not told of a body where only a person can be it', () => {
    const text = 'Asked by Radio Oslo, the president of the club, Jane Doe, left.';
    expect(wordsOf(text, 'Radio Oslo').join()).not.toContain('president');
  });
});

describe('Who speaks', () => {
  const ANSWER = 'I came here in 1990. What do you want? I want peace.';

  it('in an interview is whom the heading names, and “you” in its questions too', () => {
    const text = `Jane Doe met us. ${ANSWER}`;
    expect(wordsOf(text, 'Jane Doe', 'Press interviews Jane Doe about peace')).toEqual([
      'Jane Doe',
      'I',
      'you',
    ]);
  });

  it('in an article is the writer', () => {
    expect(wordsOf(`Jane Doe met us. ${ANSWER}`, 'Jane Doe', 'Peace at last')).toEqual(['Jane Doe']);
  });

  it('for a body says “we” of it', () => {
    const text = 'Jane Doe, a director of Oxfam, said: “We will leave.”';
    expect(wordsOf(text, 'Oxfam')).toEqual(['Oxfam', 'We']);
  });

  it('behind a colon is the subject before it', () => {
    const text = 'On Monday Jane Doe issued a long statement about the ban: “I was there.”';
    expect(wordsOf(text, 'Jane Doe')).toContain('I');
  });
});

describe('Somebody’s', () => {
  it('father without a name is a person of his own', () => {
    const text = 'Jane Doe left Norway in May. Her father stayed.';
    expect(wordsOf(text, 'Jane Doe’s father')).toEqual(['Her father']);
  });

  it('husband with a name is who bears it', () => {
    expect(wordsOf('Jane Doe left in May. Her husband, John Roe, stayed.', 'John Roe')).toContain(
      'Her husband',
    );
  });
});

describe('Names of one', () => {
  it.each([
    ['Jane Doe, known as Ana Roe, left. Roe was ill.', 'Jane Doe', 'Roe'],
    ['Jane Doe FRS left Norway. Jane Doe was ill.', 'Jane Doe FRS', 'Jane Doe FRS,Jane Doe'],
    ['The Republic of Kenya paid. Kenya was poor.', 'Kenya', 'Republic of Kenya'],
    ['The Boeing Company paid. Boeing was poor.', 'Boeing', 'Boeing Company'],
  ])('are linked: %s', (text, name, words) => {
    expect(wordsOf(text, name).join()).toContain(words);
  });

  it('of a country are found in the name of a known body and in a title', () => {
    expect(wordsOf('The United States Air Force left. So did others.', 'United States')).toContain(
      'United States',
    );
  });
});

describe('“He” and “him”', () => {
  it('as an object are not who acts', () => {
    const text = 'Ben Okoro came on Monday. Later John Roe praised him.';
    expect(wordsOf(text, 'John Roe')).not.toContain('him');
    expect(wordsOf(text, 'Ben Okoro')).toContain('him');
  });

  it('of what somebody says are that person, also without a known gender', () => {
    const text = 'John Roe left on Monday. In the evening the singer Kwabe West said that he was ill.';
    expect(wordsOf(text, 'Kwabe West')).toContain('he');
  });
});

describe('“The town”', () => {
  it('is the place that was said to be one', () => {
    const text = 'Voss is a town in Norway. Few people live there. The town has a school.';
    expect(wordsOf(text, 'Voss')).toEqual(expect.arrayContaining(['a town in Norway', 'The town']));
  });
});
