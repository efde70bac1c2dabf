// The heads of arrows on the graphics card: of few edges at a time, since among thousands nobody could follow them. Their
// corners are reckoned anew for each frame, which for so few costs less than keeping them.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { Palette } from '../graph/palette.ts';
import { toRgb } from '../graph/palette.ts';
import { arrowCorners } from './arrow-corners.ts';
import type { View } from './edge-drawing.ts';
import { sharedGroupColour } from './group-colours.ts';
import { createGlProgram } from './gl-program.ts';
import type { GlProgram } from './gl-program.ts';

/** Where more edges than this are in sight, no heads are drawn but those of what stands out. */
export const MOST_ARROWS = 1500;

const VERTEX = /* glsl */ `#version 300 es
in vec2 a_at;
in vec4 a_color;
uniform vec2 u_size;
out vec4 v_color;
void main() {
  gl_Position = vec4(a_at.x * 2.0 / u_size.x - 1.0, 1.0 - a_at.y * 2.0 / u_size.y, 0.0, 1.0);
  v_color = a_color;
}
`;

const FRAGMENT = /* glsl */ `#version 300 es
precision mediump float;
in vec4 v_color;
out vec4 color;
void main() {
  color = vec4(v_color.rgb, 1.0) * v_color.a;
}
`;

/** x, y, red, green, blue, opacity. */
const FLOATS = 6;

export interface ArrowLook {
  readonly opacity: number;
  /** Of the line, CSS pixels. */
  readonly widthPx: number;
  readonly groups: Int32Array | null;
  /** Middle and radius in CSS pixels; null where a node is not drawn. */
  placeOf(node: number): { readonly x: number; readonly y: number; readonly radius: number } | null;
}

export class ArrowDrawing {
  readonly #gl: WebGL2RenderingContext;
  readonly #graph: ColumnGraph;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #buffer: WebGLBuffer;

  constructor(gl: WebGL2RenderingContext, graph: ColumnGraph) {
    this.#gl = gl;
    this.#graph = graph;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, ['a_at', 'a_color']);
    this.#array = gl.createVertexArray();
    this.#buffer = gl.createBuffer();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 4 * FLOATS, 0);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 4, gl.FLOAT, false, 4 * FLOATS, 8);
  }

  /** Of those of `edges` that lead one way and are long enough. */
  draw(edges: readonly number[], values: Float32Array, palette: Palette, view: View, look: ArrowLook): void {
    const { sources, targets, directed } = this.#graph;
    if (!directed) return;
    const vertices: number[] = [];
    for (const edge of edges) {
      if (!directed[edge]) continue;
      const from = look.placeOf(sources[edge]!);
      const to = look.placeOf(targets[edge]!);
      if (!from || !to) continue;
      const sizes = { fromPx: from.radius, toPx: to.radius, widthPx: look.widthPx };
      const corners = arrowCorners(from, to, sizes);
      if (!corners) continue;
      const rgb = toRgb(this.#colourOf(edge, values[edge]!, palette, look.groups)).map((part) => part / 255);
      for (const { x, y } of corners) vertices.push(x, y, ...rgb, look.opacity);
    }
    if (vertices.length === 0) return;
    const gl = this.#gl;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(vertices), gl.STREAM_DRAW);
    gl.uniform2f(
      this.#program.uniform('u_size'),
      view.width / view.pixelRatio,
      view.height / view.pixelRatio,
    );
    gl.drawArrays(gl.TRIANGLES, 0, vertices.length / FLOATS);
  }

  /** As its line. */
  #colourOf(edge: number, value: number, palette: Palette, groups: Int32Array | null): string {
    if (this.#graph.isSigned) return value < 0 ? palette.disagree : palette.agree;
    return sharedGroupColour(this.#graph, groups, palette, edge) ?? palette.affiliation;
  }
}
