import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankIssues } from '#lib/network/stories/rank-issues.ts';
import { sidesWords, summarise } from '#lib/network/stories/summarise.ts';
import { told } from './told.ts';

const NOTHING = { rejected: 0, guesses: 0, undated: 0, filtered: 0 };

function summaryOf(leftOut: Partial<typeof NOTHING>, ...lines: string[]): string {
  const workspace = told(...lines);
  return summarise(workspace, workspace.statements, { ...NOTHING, ...leftOut });
}

it('tells counts, the most contested, the most agreed, changes of sides and what is left out', () => {
  expect(
    summaryOf(
      { guesses: 2, rejected: 1 },
      'ana + tax @2031-05-03',
      'ben - tax @2031-05-03',
      'cy - tax @2031-05-03',
      'ana + ports @2031-05-03',
      'ben + ports @2031-05-03',
      'ana - ben on Iran @2031-05-03',
      'dee + rails @2031-05-03',
      'dee - rails @2031-06-09 #b',
    ),
  ).toBe(
    '8 statements by 4 actors on 4 issues in 2 articles: 4 of agreement, 4 of disagreement. ' +
      'Most contested: Iran (2 actors disagree with another) and tax (1 actor for it, 2 against it). ' +
      'Most agreed: ports (2 actors for it). ' +
      'Changed sides: dee on rails. ' +
      'It leaves out 2 guesses and 1 rejected statement.',
  );
});

it('uses the singular for one of each', () => {
  expect(summaryOf({ guesses: 1, undated: 1, filtered: 1 }, 'ana + tax @2031-05-03')).toBe(
    '1 statement by 1 actor on 1 issue in one article: 1 of agreement, 0 of disagreement. ' +
      'It leaves out 1 guess, 1 statement without a date and 1 statement that the filters hide.',
  );
});

it('says what has no date and what names no issue', () => {
  expect(summaryOf({}, 'ana + tax', 'ana - ben on nothing')).toMatch(
    /^2 statements by 1 actor on 1 issue in one article: .*; 1 names no issue\. None of them has a date\.$/,
  );
  expect(summaryOf({}, 'ana - ben on nothing')).toMatch(
    /^1 statement by 1 actor in one article: .*; 1 names no issue\. It has no date\.$/,
  );
  expect(summaryOf({}, 'ana + tax', 'ana + ports @2031-05-03')).toMatch(/ 1 has no date\.$/);
});

it('tells the sides of an issue, stances and relations apart, and of a topic no for and against', () => {
  const sides = (...lines: string[]) => {
    const workspace = told(...lines);
    return sidesWords(rankIssues(workspace, workspace.statements)[0]!);
  };
  expect(sides('ana + tax', 'ben + tax', 'cy - tax', 'dee + tax', 'dee - tax', 'ana - ben on tax')).toBe(
    '2 actors for it, 1 against it, 1 on both sides; 2 actors disagree with another',
  );
  expect(sides('ana - Iran', 'ben + cy on Iran')).toBe(
    '1 actor disagrees on it; 2 actors agree with another',
  );
});

it('says so where nothing is shown', () => {
  expect(summaryOf({ filtered: 3 })).toBe(
    'No statement is shown. It leaves out 3 statements that the filters hide.',
  );
});

it('names two issues of one rank and counts the others', () => {
  const lines = ['one', 'two', 'three', 'four'].flatMap((issue) => [`ana + ${issue}`, `ben - ${issue}`]);
  expect(summaryOf({}, ...lines)).toMatch(/Most contested: four \(.*\), one \(.*\) and 2 more\./);
});

it('counts what is there, of any statements', () => {
  const name = fc.constantFrom('ana', 'ben', 'cy', 'dee');
  const line = fc
    .tuple(
      name,
      fc.constantFrom('+', '-'),
      fc.option(name, { nil: null }),
      fc.constantFrom('tax', 'Iran', 'ports', 'nothing'),
      fc.option(fc.constantFrom('2031-05-03', '2031-06-09'), { nil: null }),
      fc.constantFrom('a', 'b', 'c'),
    )
    .filter(([, , other, issue]) => other !== null || issue !== 'nothing')
    .map(
      ([holder, sign, other, issue, day, document]) =>
        `${holder} ${sign} ${other ? `${other} on ${issue}` : issue}${day ? ` @${day}` : ''} #${document}`,
    );
  const some = fc.nat({ max: 5 });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 14 }),
      fc.record({ rejected: some, guesses: some, undated: some, filtered: some }),
      (lines, leftOut) => {
        const { statements } = told(...lines);
        const words = summaryOf(leftOut, ...lines);
        const number = (pattern: RegExp) => {
          const found = pattern.exec(words)?.[1];
          return found === 'one' ? 1 : Number(found ?? 0);
        };
        const distinct = (values: readonly unknown[]) =>
          new Set(values.filter((value) => value !== null)).size;
        expect(number(/^(\d+) statements?\b/)).toBe(statements.length);
        expect(number(/by (\d+) actors?\b/)).toBe(distinct(statements.flatMap(({ holders }) => holders)));
        expect(number(/ on (\d+) issues?\b/)).toBe(distinct(statements.map(({ issue }) => issue)));
        expect(number(/ in (\d+|one) articles?\b/)).toBe(
          distinct(statements.map(({ document }) => document)),
        );
        expect(number(/: (\d+) of agreement/)).toBe(
          statements.filter(({ stance }) => stance === 'agree').length,
        );
        expect(number(/(\d+) of disagreement/)).toBe(
          statements.filter(({ stance }) => stance === 'disagree').length,
        );
        const ofLeftOut = words.split('It leaves out')[1] ?? '';
        const left = (pattern: RegExp) => Number(pattern.exec(ofLeftOut)?.[1] ?? 0);
        expect(left(/(\d+) guess/)).toBe(leftOut.guesses);
        expect(left(/(\d+) rejected/)).toBe(leftOut.rejected);
        expect(left(/(\d+) statements? without a date/)).toBe(leftOut.undated);
        expect(left(/(\d+) statements? that the filters hide/)).toBe(leftOut.filtered);
        // Nothing is called "1 statements" or "2 statement".
        expect(words).not.toMatch(/\b1 (statements|actors|issues|articles|guesses)\b/);
        expect(words).not.toMatch(/\b(?:0|[2-9]|\d\d) (statement|actor|issue|article|guess)\b/);
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});
