import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChoiceField, Clause } from '#lib/selection/clause.ts';
import { SIDES_DEFAULTS } from '#lib/network/derive/settings.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { decodeSelection, encodeSelection, queryString } from '#lib/selection/encode-selection.ts';
import { HIDEABLE, LEVELS, NOTHING_SELECTED, PANES, VIEWS } from '#lib/selection/selection.ts';
import { LAYOUTS } from '#lib/network/layouts/layouts.ts';
import { NODE_MEASURES } from '#lib/network/measures/node-measures.ts';
import { COLOUR_IDS, LAYOUT_IDS, SIZE_IDS } from '#lib/selection/look.ts';
import type { Selection } from '#lib/selection/selection.ts';
import { smallWorkspace as withGuess } from './small-workspace.ts';

const smallWorkspace = {
  ...withGuess,
  statements: withGuess.statements.filter(({ confidence }) => confidence >= 0.5),
};

const decode = (query: string) => decodeSelection(new URLSearchParams(query), smallWorkspace);
const encode = (selection: Partial<Selection>) =>
  queryString(encodeSelection({ ...NOTHING_SELECTED, ...selection }, smallWorkspace));

const thousandths = fc.integer({ min: 0, max: 1000 }).map((steps) => steps / 1000);

it('writes nothing for nothing selected', () => {
  expect(encode({})).toBe('');
});

it('leaves guesses out of what a link shows unless it says otherwise', () => {
  const { clauses } = decodeSelection(new URLSearchParams(''), withGuess).selection;
  expect(clauses).toEqual([{ source: 'confidence', field: 'confidence', min: 0.5 }]);
  expect(decodeSelection(new URLSearchParams('min=0'), withGuess).selection.clauses).toEqual([]);
  expect(queryString(encodeSelection(NOTHING_SELECTED, withGuess))).toBe('min=0');
  expect(queryString(encodeSelection({ ...NOTHING_SELECTED, clauses }, withGuess))).toBe('');
});

it('writes a query that a person can read', () => {
  const clauses: Clause[] = [
    { source: 'issue', field: 'issue', values: ['topic:fishing', 'proposal:raise-quotas'] },
    { source: 'stance', field: 'stance', values: ['disagree'] },
    { source: 'confidence', field: 'confidence', min: 0.6 },
    { source: 'time', field: 'time', basis: 'said', from: '2031-03-01', to: '2031-04-30' },
  ];
  expect(encode({ clauses, picked: { kind: 'node', id: 'country:NOR' }, pane: 'article' })).toBe(
    'issue=fishing,raise-quotas&stance=disagree&min=0.6&time=said:2031-03..2031-04&sel=node:country:NOR&pane=article',
  );
});

it('writes where nodes were put in thousandths, and leaves out what is not here or stands nowhere', () => {
  expect(encode({ pins: [{ node: 'topic:fishing', x: 0.31249, y: 1.02 }] })).toBe('pin=fishing@312x1000');
  expect(decode('pin=fishing@312x90,whales@1x1,NOR@1001x4,fishing').selection.pins).toEqual([
    { node: 'topic:fishing', x: 0.312, y: 0.09 },
  ]);
});

it('keeps the whole id where its short form could mean two issues', () => {
  expect(encode({ clauses: [{ source: 'issue', field: 'issue', values: ['topic:iceland'] }] })).toBe(
    'issue=topic:iceland',
  );
  expect(decode('issue=iceland').notices).toEqual(['There is no issue “iceland” here.']);
});

it('keeps what it knows of a list and gives a notice of the rest', () => {
  const { selection, notices } = decode('issue=fishing,whales&country=XXX');
  expect(selection.clauses).toEqual([{ source: 'issue', field: 'issue', values: ['topic:fishing'] }]);
  expect(notices).toEqual(['There is no issue “whales” here.', 'There is no country “XXX” here.']);
});

it.each([
  'min=2',
  'min=abc',
  'min=',
  'min=-0.1',
  'time=said:2031-02-30..2031-03-01',
  'time=said:2032..2031',
  'time=x',
])('refuses %s with a notice', (query) => {
  const { selection, notices } = decode(query);
  expect(selection).toEqual(NOTHING_SELECTED);
  expect(notices).toHaveLength(1);
});

it('reads a month and a year as all their days', () => {
  expect(decode('time=about:2028-02..2028').selection.clauses[0]).toMatchObject({
    from: '2028-02-01',
    to: '2028-12-31',
  });
  expect(decode('time=about:2028..2028-02').selection.clauses[0]).toMatchObject({ to: '2028-02-29' });
});

it('leaves parameters of other names alone', () => {
  expect(decode('utm_source=x&of=abc')).toEqual({ selection: NOTHING_SELECTED, notices: [] });
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const clause = (field: ChoiceField, values: string[]) =>
  fc
    .record({
      values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
      negated: fc.boolean(),
      off: fc.boolean(),
    })
    .map(({ values, negated, off }): Clause => ({
      source: negated ? `not-${field}` : field,
      field,
      values,
      ...(negated ? { negated } : {}),
      ...(off ? { off } : {}),
    }));

const clauses: fc.Arbitrary<Clause[]> = fc.uniqueArray(
  fc.oneof(
    clause('issue', [...smallWorkspace.issues.map(({ id }) => id), 'none']),
    clause('country', ['DEU', 'FRA', 'NOR', 'ISL']),
    clause(
      'actor',
      smallWorkspace.entities.map(({ id }) => id),
    ),
    clause('stance', ['agree', 'disagree']),
    clause('document', ['a', 'b']),
    clause('by', ['rule', 'person']),
    clause('review', ['unreviewed', 'accepted', 'rejected']),
    fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((query) => query.trim() || 'x')
      .map((query): Clause => ({ source: 'text', field: 'text', query })),
    fc
      .tuple(
        fc.constantFrom('country:NOR', 'country:ISL', 'topic:fishing', 'topic:iceland'),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([node, depth]): Clause => ({ source: 'near', field: 'near', node, depth })),
    fc.integer({ min: 1, max: 100 }).map((percent): Clause => ({
      source: 'confidence',
      field: 'confidence',
      min: percent / 100,
    })),
    fc
      .tuple(fc.constantFrom('said' as const, 'about' as const), day, day)
      .map(([basis, one, two]): Clause => {
        const [from, to] = one < two ? [one, two] : [two, one];
        return { source: 'time', field: 'time', basis, from, to };
      }),
  ),
  { selector: (each) => each.source, maxLength: 8 },
);

it('writes how the graph looks, and takes what it does not know for plain', () => {
  expect(encode({ layout: 'camps', size: 'betweenness', colour: 'community', hulls: true })).toBe(
    'layout=camps&size=betweenness&colour=community&hulls=on',
  );
  const { selection, notices } = decode('layout=spiral&colour=country');
  expect(selection).toMatchObject({ layout: 'force', colour: 'country' });
  expect(notices).toEqual(['There is no layout “spiral”.']);
});

it('knows every layout and every measure that the registries have', () => {
  expect(LAYOUTS.map(({ id }) => id)).toEqual([...LAYOUT_IDS]);
  expect(NODE_MEASURES.map(({ id }) => id)).toEqual([...SIZE_IDS]);
});

it('gives back every selection that it wrote', () => {
  fc.assert(
    fc.property(
      fc.record({
        clauses,
        picked: fc.option(
          fc.record({
            kind: fc.constantFrom('node' as const, 'edge' as const),
            id: fc.string({ minLength: 1, maxLength: 60 }),
          }),
        ),
        basis: fc.constantFrom('said' as const, 'about' as const),
        pane: fc.constantFrom(...PANES),
        view: fc.constantFrom(...VIEWS),
        level: fc.constantFrom(...LEVELS),
        hidden: fc.subarray([...HIDEABLE]),
        sides: fc
          .record({
            topics: fc.boolean(),
            duplicates: fc.constantFrom(...DUPLICATES.map(({ id }) => id)),
            normalization: fc.constantFrom(...ONE_MODE_NORMALIZATIONS.map(({ id }) => id)),
            minimumStatements: fc.integer({ min: 1, max: 9 }),
            threshold: fc.constantFrom(0, 0.5, 2),
            backbone: fc.constantFrom(null, 0.05),
          })
          .map((sides) => ({ ...SIDES_DEFAULTS, ...sides })),
        layout: fc.constantFrom(...LAYOUT_IDS),
        size: fc.constantFrom(...SIZE_IDS),
        colour: fc.constantFrom(...COLOUR_IDS),
        hulls: fc.boolean(),
        pins: fc
          .subarray(['topic:iceland', 'country:NOR', 'topic:fishing'], { minLength: 0 })
          .chain((nodes) =>
            fc.tuple(
              ...nodes.map((node) => fc.record({ node: fc.constant(node), x: thousandths, y: thousandths })),
            ),
          ),
      }),
      (selection) => {
        const back = decode(encode(selection));
        expect(back).toEqual({ selection, notices: [] });
      },
    ),
  );
});

/** Any UTF-16 at all, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

it('never throws on a query that nobody wrote', () => {
  const keys = fc.constantFrom(
    'issue',
    'not-issue',
    'min',
    'time',
    'sel',
    'off',
    'hide',
    'actor',
    'stance',
    '__proto__',
  );
  const pair = fc.tuple(fc.oneof(keys, fc.string()), anyUnits);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const params = new URLSearchParams(pairs);
      expect(() => decodeSelection(params, smallWorkspace)).not.toThrow();
    }),
  );
});
