// The nodes of a large graph on the graphics card: one point each, made round by the fragment shader, with a thin rim in
// the ground's colour that lifts it off the edges. Columns, not objects, as in edge-drawing.ts.

import { mixColours, toRgb } from '../graph/palette.ts';
import type { Palette } from '../graph/palette.ts';
import type { View } from './edge-drawing.ts';
import type { GlProgram } from './gl-program.ts';
import { createGlProgram } from './gl-program.ts';

const VERTEX = /* glsl */ `#version 300 es
in vec2 a_at;
in float a_radius;
in float a_group;
uniform vec2 u_scale;
uniform vec2 u_shift;
uniform float u_enlarged;
uniform float u_rim;
uniform vec3 u_groups[9];
flat out vec3 v_color;
flat out float v_radius;
flat out float v_reach;
void main() {
  v_radius = a_radius * u_enlarged;
  v_reach = v_radius + u_rim + 1.0;
  gl_Position = a_radius > 0.0 ? vec4(a_at * u_scale + u_shift, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 2.0 * v_reach;
  v_color = u_groups[int(min(a_group, 8.0))];
}
`;

const FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
flat in vec3 v_color;
flat in float v_radius;
flat in float v_reach;
uniform vec3 u_rimColor;
uniform float u_rim;
out vec4 color;
void main() {
  float off = length(gl_PointCoord - 0.5) * 2.0 * v_reach - v_radius;
  float inside = clamp(0.5 - off, 0.0, 1.0);
  float lifted = clamp(u_rim + 0.5 - off, 0.0, 1.0);
  color = vec4(mix(u_rimColor, v_color, inside), 1.0) * lifted;
}
`;

const INPUTS = ['a_at', 'a_radius', 'a_group'];
const NO_GROUP = 8;
const RIM_PX = 1;
/** Among more nodes than this rims would be all that is seen. */
export const RIMS_AT_MOST = 3000;

const rgb = (hex: string): [number, number, number] => {
  const [r, g, b] = toRgb(hex);
  return [r / 255, g / 255, b / 255];
};

export class NodeDrawing {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #placeBuffer: WebGLBuffer;
  readonly #radiusBuffer: WebGLBuffer;
  readonly #groupBuffer: WebGLBuffer;
  readonly #orderBuffer: WebGLBuffer;
  readonly #someBuffer: WebGLBuffer;
  readonly #count: number;
  #palette: Palette | null = null;
  #pixelRatio = 1;
  #hasGroups = false;

  /** `order` is every node from the first to be drawn to the last, which comes on top. */
  constructor(gl: WebGL2RenderingContext, order: Uint32Array<ArrayBuffer>) {
    this.#gl = gl;
    this.#count = order.length;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, INPUTS);
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    const buffer = (bytes: number): WebGLBuffer => {
      const made = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, made);
      gl.bufferData(gl.ARRAY_BUFFER, bytes * this.#count, gl.DYNAMIC_DRAW);
      return made;
    };
    this.#placeBuffer = buffer(8);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 8, 0);
    this.#radiusBuffer = buffer(4);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 1, gl.FLOAT, false, 4, 0);
    this.#groupBuffer = buffer(1);
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(2, 1, gl.UNSIGNED_BYTE, false, 1, 0);
    this.#orderBuffer = gl.createBuffer();
    this.#someBuffer = gl.createBuffer();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#orderBuffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.STATIC_DRAW);
    this.setGroups(null);
  }

  /** x and y of each node, one after the other. */
  setPlaces(xy: Float32Array<ArrayBuffer>): void {
    this.#upload(this.#placeBuffer, xy);
  }

  /** CSS pixels at the resting zoom; 0 for a node that is not there. */
  setRadii(radii: Float32Array<ArrayBuffer>): void {
    this.#upload(this.#radiusBuffer, radii);
  }

  setGroups(groups: Int32Array | null): void {
    this.#hasGroups = groups !== null;
    const bytes = new Uint8Array(this.#count).fill(NO_GROUP);
    groups?.forEach((group, node) => {
      if (group >= 0 && group < NO_GROUP) bytes[node] = group;
    });
    this.#upload(this.#groupBuffer, bytes);
  }

  begin(view: View, palette: Palette): void {
    const gl = this.#gl;
    const at = this.#program.uniform;
    this.#palette = palette;
    this.#pixelRatio = view.pixelRatio;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    gl.uniform2f(at('u_scale'), view.scaleX, view.scaleY);
    gl.uniform2f(at('u_shift'), view.shiftX, view.shiftY);
    gl.uniform1f(at('u_enlarged'), view.enlarged * view.pixelRatio);
    const rest = this.#hasGroups ? mixColours(palette.muted, palette.surface, 0.35) : palette.person;
    gl.uniform3fv(at('u_groups[0]'), [...palette.groups.slice(0, NO_GROUP), rest].flatMap(rgb));
  }

  /** The last `most` of the order, but for the last `besides`. */
  drawLargest(most: number, besides: number): void {
    this.#draw(this.#orderBuffer, Math.max(0, this.#count - most), this.#count - besides, null);
  }

  /** `ring` is the colour of a ring around them, or null for the thin rim in the ground's colour. */
  drawThese(nodes: Uint32Array<ArrayBuffer>, ring: string | null): void {
    this.#gl.bindBuffer(this.#gl.ELEMENT_ARRAY_BUFFER, this.#someBuffer);
    this.#gl.bufferData(this.#gl.ELEMENT_ARRAY_BUFFER, nodes, this.#gl.STREAM_DRAW);
    this.#draw(this.#someBuffer, 0, nodes.length, ring);
  }

  #draw(buffer: WebGLBuffer, from: number, to: number, ring: string | null): void {
    if (to <= from) return;
    const gl = this.#gl;
    const hasRim = ring !== null || this.#count <= RIMS_AT_MOST;
    gl.uniform1f(this.#program.uniform('u_rim'), hasRim ? RIM_PX * this.#pixelRatio : 0);
    gl.uniform3fv(this.#program.uniform('u_rimColor'), rgb(ring ?? this.#palette!.surface));
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer);
    gl.drawElements(gl.POINTS, to - from, gl.UNSIGNED_INT, 4 * from);
  }

  #upload(buffer: WebGLBuffer, data: ArrayBufferView<ArrayBuffer>): void {
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, buffer);
    this.#gl.bufferSubData(this.#gl.ARRAY_BUFFER, 0, data);
  }
}
