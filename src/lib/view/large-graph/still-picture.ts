// A picture of all edges and nodes that is kept while the camera rests, so that what is hovered is drawn over it without
// drawing all of them again. One of more than a frame may draw is made behind what is shown, a piece at a time.

import { whenDrawn } from './frame-clock.ts';
import type { GlProgram } from './gl-program.ts';
import { createGlProgram } from './gl-program.ts';

const VERTEX = /* glsl */ `#version 300 es
out vec2 v_at;
void main() {
  v_at = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0;
  gl_Position = vec4(v_at * 2.0 - 1.0, 0.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `#version 300 es
precision mediump float;
in vec2 v_at;
uniform sampler2D u_picture;
uniform float u_kept;
out vec4 color;
void main() {
  color = texture(u_picture, v_at) * u_kept;
}
`;

interface Sheet {
  readonly texture: WebGLTexture;
  /** Of the canvas, in its own pixels. */
  width: number;
  height: number;
}

export class StillPicture {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #frame: WebGLFramebuffer;
  #shown: Sheet;
  /** What `fillIn` draws on; made when it is first needed. */
  #behind: Sheet | null = null;
  #isFresh = false;
  #stopFilling: () => void = () => {};

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, []);
    this.#array = gl.createVertexArray();
    this.#shown = this.#sheet();
    this.#frame = gl.createFramebuffer();
  }

  /** It is to be drawn again before it is shown. */
  spoil(): void {
    this.#isFresh = false;
    this.#stopFilling();
  }

  /** Has `draw` draw it where it is not as it should be; true where that was so. Sizes are the canvas's own pixels. */
  refresh(width: number, height: number, draw: () => void): boolean {
    if (this.#isFresh && width === this.#shown.width && height === this.#shown.height) return false;
    this.spoil();
    this.#isFresh = true;
    this.#drawOn(this.#shown, width, height, true, draw);
    return true;
  }

  /**
   * Has a better one drawn in pieces, each when the graphics card is done with the one before, while what was drawn goes on
   * being shown; then it takes its place, and `ondone` is called. `draw` draws the next piece, told how many milliseconds the last
   * one took, 0 the first time, and gives whether there was one.
   */
  fillIn(draw: (beforeMs: number) => boolean, ondone: () => void): void {
    const { width, height } = this.#shown;
    const sheet = (this.#behind ??= this.#sheet());
    let isFirst = true;
    const next = (beforeMs: number): void => {
      let hasMore = false;
      this.#drawOn(sheet, width, height, isFirst, () => (hasMore = draw(beforeMs)));
      isFirst = false;
      if (hasMore) {
        this.#stopFilling = whenDrawn(this.#gl, next);
        return;
      }
      [this.#shown, this.#behind] = [sheet, this.#shown];
      this.#stopFilling = () => {};
      ondone();
    };
    this.#stopFilling = whenDrawn(this.#gl, () => next(0));
  }

  /** `kept` is the share of its opacity that it keeps. */
  show(kept: number): void {
    const gl = this.#gl;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    gl.bindTexture(gl.TEXTURE_2D, this.#shown.texture);
    gl.uniform1f(this.#program.uniform('u_kept'), kept);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  destroy(): void {
    this.#stopFilling();
  }

  #sheet(): Sheet {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    return { texture, width: 0, height: 0 };
  }

  #drawOn(sheet: Sheet, width: number, height: number, isEmpty: boolean, draw: () => void): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, sheet.texture);
    if (width !== sheet.width || height !== sheet.height)
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    [sheet.width, sheet.height] = [width, height];
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, sheet.texture, 0);
    if (isEmpty) gl.clear(gl.COLOR_BUFFER_BIT);
    draw();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }
}
