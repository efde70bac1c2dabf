// A picture of all edges and nodes that is kept while the camera rests, so that what is hovered is drawn over it without
// drawing all of them again.

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

export class StillPicture {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: GlProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #texture: WebGLTexture;
  readonly #frame: WebGLFramebuffer;
  #width = 0;
  #height = 0;
  #isFresh = false;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = createGlProgram(gl, VERTEX, FRAGMENT, []);
    this.#array = gl.createVertexArray();
    this.#texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    this.#frame = gl.createFramebuffer();
  }

  /** It is to be drawn again before it is shown. */
  spoil(): void {
    this.#isFresh = false;
  }

  /** Has `draw` draw it where it is not as it should be; true where that was so. Sizes are the canvas's own pixels. */
  refresh(width: number, height: number, draw: () => void): boolean {
    const gl = this.#gl;
    if (this.#isFresh && width === this.#width && height === this.#height) return false;
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (width !== this.#width || height !== this.#height)
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    [this.#width, this.#height, this.#isFresh] = [width, height, true];
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    draw();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    return true;
  }

  /** `kept` is the share of its opacity that it keeps. */
  show(kept: number): void {
    const gl = this.#gl;
    gl.useProgram(this.#program.program);
    gl.bindVertexArray(this.#array);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.uniform1f(this.#program.uniform('u_kept'), kept);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
