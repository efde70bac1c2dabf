import { describe, expect, test } from 'vitest';
import type { Drawing, Shape, TextShape } from '#lib/export/drawing.ts';
import { writeSvg } from '#lib/export/svg.ts';
import { asXmlText, hostileNames } from '../../fixtures/hostile-workspace.ts';
import { elementsOf, readXml } from '../../fixtures/read-xml.ts';

const text = (words: string, more: Partial<TextShape> = {}): TextShape => ({
  kind: 'text',
  text: words,
  x: 10,
  y: 20,
  sizePx: 12,
  weight: 500,
  anchor: 'middle',
  fill: '#111111',
  halo: null,
  ...more,
});

const drawing = (shapes: readonly Shape[], more: Partial<Drawing> = {}): Drawing => ({
  widthPx: 400,
  heightPx: 300,
  title: 'A map',
  description: 'Two who disagree.',
  ground: '#ffffff',
  shapes,
  ...more,
});

const read = (shapes: readonly Shape[], more: Partial<Drawing> = {}) =>
  readXml(writeSvg(drawing(shapes, more)));

test('a screen reader finds title and description', () => {
  const svg = read([]);
  expect(svg.attributes).toMatchObject({ role: 'img', viewBox: '0 0 400 300', width: '400' });
  const ids = svg.attributes['aria-labelledby']!.split(' ');
  expect(
    svg.children.filter(({ attributes }) => ids.includes(attributes.id!)).map((each) => each.text),
  ).toEqual(['A map', 'Two who disagree.']);
});

test('a transparent picture has no ground', () => {
  expect(elementsOf(read([]), 'rect')).toHaveLength(1);
  expect(elementsOf(read([], { ground: null }), 'rect')).toHaveLength(0);
});

describe('text', () => {
  test('stays text, in typefaces that are everywhere, in two weights', () => {
    const svg = read([text('Norway'), text('Japan', { weight: 650 })]);
    const [plain, bold] = elementsOf(svg, 'text');
    expect(svg.attributes['font-family']).toMatch(/^Arial, Helvetica, sans-serif$/);
    expect([plain!.text, plain!.attributes['font-weight']]).toEqual(['Norway', undefined]);
    expect(bold!.attributes['font-weight']).toBe('bold');
  });

  test('has its rim beneath it, hidden from screen readers, and never by paint-order', () => {
    const svg = writeSvg(drawing([text('Norway', { halo: '#ffffff' })]));
    const [rim, letters] = elementsOf(readXml(svg), 'text');
    expect(rim!.attributes).toMatchObject({ stroke: '#ffffff', 'aria-hidden': 'true' });
    expect(letters!.attributes).not.toHaveProperty('stroke');
    expect(svg).not.toMatch(/paint-order|dominant-baseline|style=|class=|var\(/);
  });

  test('of hostile names comes back as it was, but for what XML cannot hold', () => {
    const svg = read(hostileNames.map((name) => text(name)));
    expect(elementsOf(svg, 'text').map((each) => each.text)).toEqual(hostileNames.map(asXmlText));
    expect(elementsOf(svg, 'script')).toEqual([]);
  });
});

test('dashes, colours, opacity and clipping are attributes', () => {
  const svg = read([
    {
      kind: 'group',
      name: 'edges',
      opacity: 0.16,
      clip: { x: 0, y: 40, widthPx: 400, heightPx: 200 },
      shapes: [
        {
          kind: 'path',
          d: 'M0,0L9,9',
          x: 5,
          y: 6,
          fill: null,
          stroke: { colour: '#bf4400', widthPx: 2, dash: [6, 4] },
        },
      ],
    },
  ]);
  const group = elementsOf(svg, 'g')[0]!;
  expect(group.attributes).toMatchObject({ id: 'edges', opacity: '0.16', 'clip-path': 'url(#clip-1)' });
  expect(elementsOf(svg, 'clipPath')[0]!.attributes.id).toBe('clip-1');
  expect(elementsOf(group, 'path')[0]!.attributes).toEqual({
    d: 'M0,0L9,9',
    transform: 'translate(5 6)',
    fill: 'none',
    stroke: '#bf4400',
    'stroke-width': '2',
    'stroke-dasharray': '6 4',
  });
});
