import { describe, expect, test } from 'vitest';
import { captionsOf } from '#lib/export/captions.ts';
import type { Shape } from '#lib/export/drawing.ts';
import { writeSvg } from '#lib/export/svg.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { forceLayout } from '#lib/network/layouts/force-layout.ts';
import { composePicture } from '#lib/view/graph/compose-picture.ts';
import { describePicture } from '#lib/view/graph/describe-graph.ts';
import type { Palette } from '#lib/view/graph/palette.ts';
import { pictureSize } from '#lib/view/graph/picture.ts';
import { buildScene } from '#lib/view/graph/scene.ts';
import { LOOK_COLOURS } from '../../../fixtures/export-input.ts';
import { hostileNames, hostileWorkspace } from '../../../fixtures/hostile-workspace.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';
import { elementsOf, readXml } from '../../../fixtures/read-xml.ts';

const PALETTE: Palette = {
  ...LOOK_COLOURS,
  surface: '#faf9f6',
  raised: '#ffffff',
  line: '#dedad0',
  ink: '#1d1b18',
  muted: '#5c574e',
  accent: '#1f4e79',
  groups: [],
  font: 'sans-serif',
};
const CANVAS = { widthPx: 800, heightPx: 600 };
const measure = (text: string, sizePx: number): number => text.length * sizePx * 0.56;

function compose(workspace = inventedWorkspace, opaque = true, filters: readonly string[] = []) {
  const network = buildNetwork(workspace, workspace.statements);
  const positions = forceLayout.run(network, CANVAS);
  const scene = buildScene({
    network,
    ...CANVAS,
    placeOf: (id) => positions.get(id) ?? null,
    zoom: 1,
    nodeCount: network.nodes.length,
    attention: { hovered: null, selected: null, highlighted: new Set() },
  });
  const captions = captionsOf({
    workspace,
    network,
    clauses: [],
    statements: workspace.statements.length,
    hidden: ['issues'],
  });
  return {
    network,
    captions,
    drawing: composePicture(scene, PALETTE, measure, { ...captions, filters, opaque }),
  };
}

const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...flat(shape.shapes)] : [shape]));
const textsOf = (shapes: readonly Shape[]): string[] =>
  flat(shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a picture', () => {
  const { drawing, network } = compose(inventedWorkspace, true, ['Iran or Ukraine', 'said 2019']);
  const svg = readXml(writeSvg(drawing));
  const inGroup = (name: string) => elementsOf(svg, 'g').find(({ attributes }) => attributes.id === name)!;

  test('says what it is of, from where and when, how it was filtered, what was counted and how it is drawn', () => {
    const words = textsOf(drawing.shapes).join(' ');
    for (const part of [
      'The fishing dispute',
      'Harbour Gazette, Northern Post · 9 Mar 2021 – 20 Apr 2021',
      'Filtered: Iran or Ukraine · said 2019',
      '16 statements, ',
      'wider lines rest on more. Hidden: issues.',
      'Made with Entente',
    ])
      expect(words).toContain(part);
  });

  test('draws every node and edge, each with its words', () => {
    expect(inGroup('nodes').children).toHaveLength(network.nodes.length);
    expect(inGroup('edges').children).toHaveLength(network.edges.length);
    const titles = elementsOf(inGroup('edges'), 'title').map(({ text }) => text);
    expect(titles).toContain('Elin Sandvik and Kenji Morita disagree on Fishing quotas (1 statement).');
    expect(titles).toContain('Japan agrees with Norway on Arctic shipping (1 statement).');
  });

  test('tells disagreement from agreement by dashes as well as by colour', () => {
    const lines = elementsOf(inGroup('edges'), 'path').filter(({ attributes }) => attributes.stroke);
    for (const { attributes } of lines)
      expect('stroke-dasharray' in attributes).toBe(attributes.stroke === PALETTE.disagree);
    const colours = new Set(lines.map(({ attributes }) => attributes.stroke));
    expect(colours).toEqual(new Set([PALETTE.agree, PALETTE.disagree, PALETTE.affiliation]));
  });

  test('explains only what occurs in it', () => {
    const legend = elementsOf(inGroup('legend'), 'text').map(({ text }) => text);
    expect(legend).toEqual(['Person', 'Organization', 'Country', 'Issue', 'Agree', 'Disagree', 'Belongs to']);
  });

  test('keeps what it writes inside its own bounds', () => {
    for (const shape of flat(drawing.shapes)) {
      if (shape.kind !== 'text') continue;
      const half = measure(shape.text, shape.sizePx) / (shape.anchor === 'middle' ? 2 : 1);
      expect(shape.x - (shape.anchor === 'middle' ? half : 0)).toBeGreaterThanOrEqual(0);
      expect(shape.x + half).toBeLessThanOrEqual(drawing.widthPx + 1);
      expect(shape.y).toBeGreaterThan(0);
      expect(shape.y).toBeLessThan(drawing.heightPx);
    }
  });

  test('keeps its shape at every size', () => {
    const { width, height } = pictureSize(drawing, 3840);
    expect(width).toBe(3840);
    expect(height / width).toBeCloseTo(drawing.heightPx / drawing.widthPx, 3);
  });
});

test('without a ground nothing is painted in the ground’s colour, and no line runs into a hollow node', () => {
  const { drawing, network } = compose(inventedWorkspace, false);
  const svg = writeSvg(drawing);
  expect(svg).not.toContain(PALETTE.surface);
  const hollow = network.nodes.find(({ kind }) => kind === 'organization')!;
  const place = forceLayout.run(network, CANVAS).get(hollow.id)!;
  const headPx = flat(drawing.shapes).find((shape) => shape.kind === 'group' && shape.clip);
  const top = headPx?.kind === 'group' ? headPx.clip!.y : 0;
  const edges = elementsOf(readXml(svg), 'g').find(({ attributes }) => attributes.id === 'edges')!;
  for (const { attributes } of elementsOf(edges, 'path')) {
    const numbers = attributes.d!.match(/-?[\d.]+/g)!.map(Number);
    for (const [x, y] of [numbers.slice(0, 2), numbers.slice(-2)] as [number, number][])
      expect(Math.hypot(x - place.x, y - top - place.y)).toBeGreaterThan(5);
  }
});

test('hostile names give a picture all the same', () => {
  for (let from = 0; from < hostileNames.length; from += 40) {
    const { drawing } = compose(hostileWorkspace(from));
    expect(elementsOf(readXml(writeSvg(drawing)), 'script')).toEqual([]);
  }
});

test('the words for those who do not see it name the weightiest links, filters and source', () => {
  const { network, captions } = compose();
  const words = describePicture(network, { ...captions, filters: ['Iran'] });
  expect(words).toMatch(/^The fishing dispute\. Graph of 6 people/);
  expect(words).toContain('disagree');
  expect(words).toMatch(/and \d+ more links/);
  expect(words).toContain(
    'Filtered: Iran. Source: Harbour Gazette, Northern Post, 9 Mar 2021 – 20 Apr 2021.',
  );
});
