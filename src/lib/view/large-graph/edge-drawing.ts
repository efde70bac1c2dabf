// The edges of a large graph on the graphics card: columns, not objects. A value that changes rewrites its own few bytes;
// the order of drawing is an index apart, so that a budget is "the last so many". Deliberately not instanced: software
// renderers draw every instance by itself, which is many times slower for shapes as small as these.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { toRgb } from '../graph/palette.ts';
import type { Palette } from '../graph/palette.ts';
import { EdgeValues } from './edge-values.ts';
import type { StrengthScale, StrengthScales } from './edge-strength.ts';
import type { GlProgram } from './gl-program.ts';
import { createGlProgram } from './gl-program.ts';

/** `bands` have a width by strength and soft rims, `lines` are a pixel wide and several times cheaper. */
export type EdgeForm = 'bands' | 'lines';

/** From unit coordinates to WebGL's: `x * scaleX + shiftX`. */
export interface View {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Of the canvas, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** What sizes of nodes and widths are multiplied by at this zoom. */
  readonly enlarged: number;
}

export interface EdgeLook {
  readonly form: EdgeForm;
  readonly scales: StrengthScales;
  /** Opacity of the weakest and the strongest, agreement first (or all, where edges have no sign), then conflict. */
  readonly opacity: readonly [weakest: number, strongest: number, weakest: number, strongest: number];
  /** CSS pixels of the weakest and the strongest. */
  readonly widthPx: readonly [number, number];
}

const VERTEX = /* glsl */ `#version 300 es
in vec2 a_here;
in vec2 a_there;
in float a_value;
in float a_group;
uniform vec2 u_scale;
uniform vec2 u_shift;
uniform vec2 u_size;
uniform vec4 u_strength;
uniform vec4 u_opacity;
uniform vec2 u_width;
uniform int u_corners;
uniform bool u_bands;
uniform bool u_signed;
uniform vec3 u_agree;
uniform vec3 u_conflict;
uniform vec3 u_mixed;
uniform vec3 u_groups[8];
flat out vec4 v_color;
flat out float v_dashed;
flat out float v_half;
out float v_along;
out float v_across;
void main() {
  if (a_value == 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  bool isTarget = (u_corners == 2 ? gl_VertexID & 1 : (gl_VertexID >> 1) & 1) == 1;
  float side = u_bands ? float(gl_VertexID & 1) * 2.0 - 1.0 : 0.0;
  vec2 here = a_here * u_scale + u_shift;
  vec2 away = (a_there * u_scale + u_shift - here) * 0.5 * u_size;
  float lengthPx = max(length(away), 0.001);
  vec2 along = (isTarget ? -away : away) / lengthPx;
  bool isConflict = a_value < 0.0;
  vec2 scale = isConflict ? u_strength.zw : u_strength.xy;
  vec2 opacity = isConflict ? u_opacity.zw : u_opacity.xy;
  float strength = clamp((abs(a_value) - scale.x) * scale.y, 0.0, 1.0);
  strength *= strength;
  v_half = mix(u_width.x, u_width.y, strength) * 0.5;
  v_across = side * (v_half + 0.5);
  gl_Position = vec4(here + vec2(-along.y, along.x) * v_across * 2.0 / u_size, 0.0, 1.0);
  v_along = isTarget ? lengthPx : 0.0;
  v_dashed = isConflict ? 1.0 : 0.0;
  vec3 color = u_mixed;
  if (u_signed) color = isConflict ? u_conflict : u_agree;
  else if (a_group < 8.0) color = u_groups[int(a_group)];
  v_color = vec4(color, mix(opacity.x, opacity.y, strength));
}
`;

const FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
flat in vec4 v_color;
flat in float v_dashed;
flat in float v_half;
in float v_along;
in float v_across;
uniform bool u_bands;
uniform vec2 u_dash;
out vec4 color;
void main() {
  if (v_dashed > 0.5 && mod(v_along, u_dash.x) > u_dash.y) discard;
  float rim = u_bands ? clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * min(1.0, 2.0 * v_half) : 1.0;
  color = vec4(v_color.rgb, 1.0) * v_color.a * rim;
}
`;

const INPUTS = ['a_here', 'a_there', 'a_value', 'a_group'];
export const DASH_PX = 9;
export const DASH_SHARE = 0.58;
/** The group of an edge whose ends are in none or in different ones, and of nodes beyond the palette's groups. */
const MIXED = 255;
const GROUP_COLOURS = 8;
/** Up to this many edges are bands; beyond, none can be told from its neighbours, and half the memory does. */
const BANDS_AT_MOST = 40_000;

const rgb = (hex: string): [number, number, number] => {
  const [r, g, b] = toRgb(hex);
  return [r / 255, g / 255, b / 255];
};

export class EdgeDrawing {
  /** Taken anew, they have effect at the next drawing. */
  readonly values: EdgeValues;
  readonly #gl: WebGL2RenderingContext;
  readonly #graph: ColumnGraph;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #corners: 2 | 4;
  readonly #places: Float32Array<ArrayBuffer>;
  readonly #groups: Uint8Array<ArrayBuffer>;
  readonly #placeBuffer: WebGLBuffer;
  readonly #valueBuffer: WebGLBuffer;
  readonly #groupBuffer: WebGLBuffer;
  readonly #orderBuffer: WebGLBuffer;
  readonly #someBuffer: WebGLBuffer;
  #order: Uint32Array = new Uint32Array();
  #orderForm: EdgeForm | null = null;

  constructor(gl: WebGL2RenderingContext, graph: ColumnGraph) {
    const count = graph.sources.length;
    this.#gl = gl;
    this.#graph = graph;
    this.#corners = count <= BANDS_AT_MOST ? 4 : 2;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, INPUTS);
    this.#places = new Float32Array(4 * this.#corners * count);
    this.values = new EdgeValues(graph, this.#corners);
    this.#groups = new Uint8Array(this.#corners * count).fill(MIXED);
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    const buffer = (data: ArrayBufferView<ArrayBuffer>): WebGLBuffer => {
      const made = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, made);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
      return made;
    };
    this.#placeBuffer = buffer(this.#places);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 16, 0);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 16, 8);
    this.#valueBuffer = buffer(this.values.byCorner);
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(2, 1, gl.FLOAT, false, 4, 0);
    this.#groupBuffer = buffer(this.#groups);
    gl.enableVertexAttribArray(3);
    gl.vertexAttribPointer(3, 1, gl.UNSIGNED_BYTE, false, 1, 0);
    this.#orderBuffer = gl.createBuffer();
    this.#someBuffer = gl.createBuffer();
  }

  /** Whether edges can be drawn as bands at all. */
  get hasBands(): boolean {
    return this.#corners === 4;
  }

  /** How many edges there are to draw. */
  get count(): number {
    return this.#order.length;
  }

  /** x and y of each node, one after the other. */
  setPlaces(xy: Float32Array): void {
    const { sources, targets } = this.#graph;
    const places = this.#places;
    for (let edge = 0, at = 0; edge < sources.length; edge++) {
      const source = 2 * sources[edge]!;
      const target = 2 * targets[edge]!;
      const [x, y, toX, toY] = [xy[source]!, xy[source + 1]!, xy[target]!, xy[target + 1]!];
      for (let corner = 0; corner < this.#corners; corner++, at += 4) {
        const isTarget = 2 * corner >= this.#corners;
        places[at] = isTarget ? toX : x;
        places[at + 1] = isTarget ? toY : y;
        places[at + 2] = isTarget ? x : toX;
        places[at + 3] = isTarget ? y : toY;
      }
    }
    this.#upload(this.#placeBuffer, places);
  }

  /** Colours the edges within a group by it; matters where edges have no sign. */
  setGroups(groups: Int32Array | null): void {
    const { sources, targets } = this.#graph;
    for (let edge = 0; edge < sources.length; edge++) {
      const group = groups?.[sources[edge]!] ?? -1;
      const isWithin = group >= 0 && group < GROUP_COLOURS && group === groups![targets[edge]!];
      const at = edge * this.#corners;
      this.#groups.fill(isWithin ? group : MIXED, at, at + this.#corners);
    }
    this.#upload(this.#groupBuffer, this.#groups);
  }

  /** Edges from the first to be drawn to the last, which comes on top. */
  setOrder(order: Uint32Array): void {
    this.#order = order;
    this.#orderForm = null;
  }

  /** Begins a frame: sends what has changed and sets what all drawings of the frame share. */
  begin(view: View, palette: Palette): void {
    const gl = this.#gl;
    const at = this.#program.uniform;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    this.#sendValues();
    gl.uniform2f(at('u_scale'), view.scaleX, view.scaleY);
    gl.uniform2f(at('u_shift'), view.shiftX, view.shiftY);
    gl.uniform2f(at('u_size'), view.width, view.height);
    gl.uniform2f(at('u_dash'), DASH_PX * view.pixelRatio, DASH_PX * DASH_SHARE * view.pixelRatio);
    gl.uniform1i(at('u_corners'), this.#corners);
    gl.uniform1i(at('u_signed'), this.#graph.isSigned ? 1 : 0);
    gl.uniform3fv(at('u_agree'), rgb(palette.agree));
    gl.uniform3fv(at('u_conflict'), rgb(palette.disagree));
    gl.uniform3fv(at('u_mixed'), rgb(palette.affiliation));
    gl.uniform3fv(at('u_groups[0]'), palette.groups.slice(0, GROUP_COLOURS).flatMap(rgb));
  }

  /** The `most` strongest, of all in the order, but for the `besides` strongest. */
  drawStrongest(most: number, besides: number, look: EdgeLook, view: View): void {
    const { gl, form } = this.#look(look, view);
    if (this.#orderForm !== form) {
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#orderBuffer);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#indices(this.#order, form), gl.DYNAMIC_DRAW);
      this.#orderForm = form;
    }
    const { length } = this.#order;
    this.#drawIndices(this.#orderBuffer, Math.max(0, length - most), length - besides, form);
  }

  /** Only these, for instance those of the node under the pointer. */
  drawThese(edges: Uint32Array, look: EdgeLook, view: View): void {
    const { gl, form } = this.#look(look, view);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#someBuffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#indices(edges, form), gl.STREAM_DRAW);
    this.#drawIndices(this.#someBuffer, 0, edges.length, form);
  }

  #look(look: EdgeLook, view: View): { gl: WebGL2RenderingContext; form: EdgeForm } {
    const gl = this.#gl;
    const at = this.#program.uniform;
    const form = this.hasBands ? look.form : 'lines';
    const { agree, conflict } = look.scales;
    const perUnit = ({ low, high }: StrengthScale): number => 1 / Math.max(1e-9, high - low);
    gl.uniform4f(at('u_strength'), agree.low, perUnit(agree), conflict.low, perUnit(conflict));
    gl.uniform4f(at('u_opacity'), ...look.opacity);
    const [thin, thick] = look.widthPx;
    gl.uniform2f(at('u_width'), thin * view.pixelRatio, thick * view.pixelRatio);
    gl.uniform1i(at('u_bands'), form === 'bands' ? 1 : 0);
    return { gl, form };
  }

  #indices(edges: Uint32Array, form: EdgeForm): Uint32Array<ArrayBuffer> {
    const corners = this.#corners;
    if (form === 'lines') {
      const indices = new Uint32Array(2 * edges.length);
      for (let i = 0; i < edges.length; i++) {
        indices[2 * i] = corners * edges[i]!;
        indices[2 * i + 1] = corners * edges[i]! + corners / 2;
      }
      return indices;
    }
    const indices = new Uint32Array(6 * edges.length);
    for (let i = 0, at = 0; i < edges.length; i++) {
      const first = 4 * edges[i]!;
      indices[at++] = first;
      indices[at++] = first + 1;
      indices[at++] = first + 2;
      indices[at++] = first + 1;
      indices[at++] = first + 3;
      indices[at++] = first + 2;
    }
    return indices;
  }

  #drawIndices(buffer: WebGLBuffer, from: number, to: number, form: EdgeForm): void {
    if (to <= from) return;
    const gl = this.#gl;
    const each = form === 'bands' ? 6 : 2;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer);
    gl.drawElements(
      form === 'bands' ? gl.TRIANGLES : gl.LINES,
      each * (to - from),
      gl.UNSIGNED_INT,
      4 * each * from,
    );
  }

  #sendValues(): void {
    const pieces = this.values.drainChanges();
    if (!pieces.length) return;
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#valueBuffer);
    for (let i = 0; i < pieces.length; i += 2)
      gl.bufferSubData(
        gl.ARRAY_BUFFER,
        4 * pieces[i]!,
        this.values.byCorner,
        pieces[i]!,
        pieces[i + 1]! - pieces[i]!,
      );
  }

  #upload(buffer: WebGLBuffer, data: ArrayBufferView<ArrayBuffer>): void {
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, buffer);
    this.#gl.bufferSubData(this.#gl.ARRAY_BUFFER, 0, data);
  }
}
