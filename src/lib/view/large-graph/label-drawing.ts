// The labels of a large graph on the graphics card: each text is painted once on a sheet, and a label is a piece cut out of
// it. So labels come, go and move with the picture at the cost of a few corners, where a canvas of their own would have to be
// painted and sent anew.

import type { Measure } from '../graph/place-labels.ts';
import { LABEL_PX, LABEL_REACH_PX, paintLargeLabel, weightOfLabel } from './choose-labels.ts';
import type { LabelTheme, LargeLabel } from './choose-labels.ts';
import type { View } from './edge-drawing.ts';
import type { GlProgram } from './gl-program.ts';
import { createGlProgram } from './gl-program.ts';

const VERTEX = /* glsl */ `#version 300 es
in vec2 a_at;
in vec2 a_on;
uniform vec2 u_size;
out vec2 v_on;
void main() {
  v_on = a_on;
  gl_Position = vec4(a_at / u_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
`;

/** Both are counted in whole pixels, so that every letter stays as it was painted. */
const FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
in vec2 v_on;
uniform sampler2D u_sheet;
out vec4 color;
void main() {
  color = texelFetch(u_sheet, ivec2(v_on), 0);
}
`;

/** As wide as any WebGL 2 takes. */
const SHEET_PX = 2048;
/** Of texts; doubled where those of one picture do not fit. */
const LINES = 16;
/** Two triangles of x, y on the canvas and x, y on the sheet. */
const FLOATS = 6 * 4;

/** Where a text stands on the sheet, in its pixels. */
interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export class LabelDrawing {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #buffer: WebGLBuffer;
  readonly #texture: WebGLTexture;
  readonly #sheet = new OffscreenCanvas(SHEET_PX, 1);
  readonly #cuts = new Map<string, Cut>();
  #lines = LINES;
  /** Where the next text goes. */
  #x = 0;
  #line = 0;
  #theme: LabelTheme | null = null;
  #pixelRatio = 1;
  #labels: readonly LargeLabel[] = [];
  /** Those of the labels whose corners the buffer holds. */
  #drawn: Uint8Array = new Uint8Array();
  #count = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, ['a_at', 'a_on']);
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    this.#buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    for (const place of [0, 1]) {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 16, 8 * place);
    }
    this.#texture = gl.createTexture();
  }

  /** These, and no others, are the labels from now on. */
  set(labels: readonly LargeLabel[], theme: LabelTheme, measure: Measure, pixelRatio: number): void {
    const isOther = theme !== this.#theme || pixelRatio !== this.#pixelRatio;
    [this.#theme, this.#pixelRatio, this.#labels] = [theme, pixelRatio, labels];
    this.#drawn = new Uint8Array();
    if (isOther) {
      this.#lines = LINES;
      this.#clear();
    }
    if (this.#write(labels, measure)) return;
    this.#clear();
    while (!this.#write(labels, measure)) {
      this.#lines *= 2;
      this.#clear();
    }
  }

  /** Those of them whose node is present. */
  draw(present: Uint8Array, view: View): void {
    const labels = this.#labels;
    if (!labels.length) return;
    const gl = this.#gl;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    if (
      this.#drawn.length !== labels.length ||
      labels.some(({ node }, at) => present[node] !== this.#drawn[at])
    )
      this.#placeCorners(present);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.uniform2f(this.#program.uniform('u_size'), view.width, view.height);
    gl.drawArrays(gl.TRIANGLES, 0, 6 * this.#count);
  }

  #placeCorners(present: Uint8Array): void {
    const [labels, pixelRatio] = [this.#labels, this.#pixelRatio];
    this.#drawn = Uint8Array.from(labels, ({ node }) => present[node]!);
    const shown = labels.filter(({ node }) => present[node]);
    const corners = new Float32Array(FLOATS * shown.length);
    const height = this.#linePx;
    for (const [at, label] of shown.entries()) {
      const { x: sheetX, y: sheetY, width } = this.#cuts.get(keyOf(label))!;
      const left = Math.round(label.x * pixelRatio - width / 2);
      const top = Math.round(label.y * pixelRatio - height / 2);
      const corner = (right: number, low: number): number[] => [
        left + right * width,
        top + low * height,
        sheetX + right * width,
        sheetY + low * height,
      ];
      const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)];
      corners.set([...a, ...b, ...c, ...b, ...d, ...c], FLOATS * at);
    }
    this.#count = shown.length;
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#buffer);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, corners, this.#gl.DYNAMIC_DRAW);
  }

  get #linePx(): number {
    return Math.ceil(2 * LABEL_REACH_PX * this.#pixelRatio);
  }

  #clear(): void {
    const gl = this.#gl;
    this.#cuts.clear();
    this.#x = this.#line = 0;
    // To set a size, also the same one, wipes the sheet.
    this.#sheet.height = this.#lines * this.#linePx;
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.RGBA,
      SHEET_PX,
      this.#sheet.height,
      0,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      null,
    );
    // The card has no smaller copies of the sheet, and would refuse to read one without.
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  }

  /** Puts what the sheet does not have yet after what it has; false where there is no room left. */
  #write(labels: readonly LargeLabel[], measure: Measure): boolean {
    const firstLine = this.#line;
    let isNew = false;
    for (const label of labels) {
      const key = keyOf(label);
      if (this.#cuts.has(key)) continue;
      const wide = measure(label.text, LABEL_PX, weightOfLabel(label.strong)) + 2 * LABEL_REACH_PX;
      const width = Math.min(SHEET_PX, Math.ceil(wide * this.#pixelRatio));
      if (this.#x + width > SHEET_PX) [this.#x, this.#line] = [0, this.#line + 1];
      if (this.#line >= this.#lines) return false;
      const cut: Cut = { x: this.#x, y: this.#line * this.#linePx, width };
      this.#paint(label, cut);
      this.#cuts.set(key, cut);
      this.#x += width;
      isNew = true;
    }
    if (isNew) this.#send(firstLine);
    return true;
  }

  #paint(label: LargeLabel, { x, y, width }: Cut): void {
    const context = this.#sheet.getContext('2d')!;
    context.setTransform(this.#pixelRatio, 0, 0, this.#pixelRatio, x + width / 2, y + this.#linePx / 2);
    paintLargeLabel(context, label, this.#theme!);
  }

  /** The lines from this one on. */
  #send(firstLine: number): void {
    const gl = this.#gl;
    const from = firstLine * this.#linePx;
    const height = (this.#line + 1) * this.#linePx - from;
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, from);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, from, SHEET_PX, height, gl.RGBA, gl.UNSIGNED_BYTE, this.#sheet);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  }
}

const keyOf = ({ text, strong }: LargeLabel): string => `${strong ? '!' : ' '}${text}`;
