// The page side of large-graph.test.ts: a graph of columns in its controller, with a log of what it says.

import { readPalette } from '#lib/view/graph/palette.ts';
import { LargeGraphController } from '#lib/view/large-graph/large-graph-controller.ts';
import { LargeLayout } from '#lib/view/large-graph/large-layout.ts';
import { pairsOf } from '#lib/network/layouts/large/ties.ts';
import { randomGraph } from '../fixtures/random-graph.ts';

const log: string[] = [];
const { graph, groups } = randomGraph(400, 3000, { groupCount: 6 });
const box = document.createElement('div');
Object.assign(box.style, { position: 'absolute', inset: '0 auto auto 0', width: '900px', height: '600px' });
document.body.append(box);

const controller = new LargeGraphController(box, graph, readPalette(box), {
  onhover: (node) => log.push(`hover ${node}`),
  onpick: (pick) => log.push(`pick ${JSON.stringify(pick)}`),
  onlost: () => log.push('lost'),
});
controller.setGroups(groups);
const layout = new LargeLayout({
  onpositions: (positions, done) => {
    controller.setPositions(positions);
    if (done === 1) log.push(`laid out ${positions.length}`);
  },
  ongroups: (found) => log.push(`groups ${new Set(found).size}`),
  onfailed: () => log.push('failed'),
});

const harness = {
  controller,
  graph,
  groups,
  log,
  layOut: () => layout.start(pairsOf(graph)),
  /** A graph so large that it is not done at once, stopped at its first places. */
  layOutMany: () => {
    const many = randomGraph(20_000, 80_000).graph;
    return new Promise<string>((resolve) => {
      let before = 0;
      const stopped = new LargeLayout({
        onpositions: (positions, done) => {
          if (done === 1) return resolve(`stopped after ${before} with ${positions.every(Number.isFinite)}`);
          before++;
          stopped.stop();
        },
        onfailed: () => resolve('failed'),
      });
      stopped.start(pairsOf(many));
    });
  },
  /** The lines of a picture at rest of more edges than are drawn at a time: how many a call, once all are in one picture. */
  drawInPieces: () =>
    new Promise<number[]>((resolve) => {
      const many = randomGraph(500, 42_000).graph;
      const away = box.cloneNode() as HTMLDivElement;
      document.body.append(away);
      const context = WebGL2RenderingContext.prototype;
      const { clear, drawElements } = context;
      const isBehind = (gl: WebGL2RenderingContext): boolean =>
        gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null;
      let pieces: number[] = [];
      context.clear = function (mask) {
        clear.call(this, mask);
        if (isBehind(this)) pieces = [];
      };
      context.drawElements = function (mode, count, ...rest) {
        drawElements.call(this, mode, count, ...rest);
        if (mode === this.LINES && isBehind(this)) pieces.push(count / 2);
        if (pieces.reduce((sum, each) => sum + each, 0) < many.sources.length) return;
        Object.assign(context, { clear, drawElements });
        resolve(pieces);
      };
      new LargeGraphController(away, many, readPalette(box), { onhover: () => {}, onpick: () => {} });
    }),
  loseContext: () =>
    box
      .querySelector<HTMLCanvasElement>('.sigma-columns')!
      .getContext('webgl2')!
      .getExtension('WEBGL_lose_context')!
      .loseContext(),
};

export type Harness = typeof harness;
Object.assign(window, { harness });
