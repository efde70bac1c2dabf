// A Sigma edge program for pictures of thousands of edges: a straight line a pixel wide, two points each where the
// curve program has fifty. Disagreement is still dashed; widths and arrows show on what is hovered or chosen, which is
// drawn apart.

import type { Attributes } from 'graphology-types';
import type { EdgeProgramType } from 'sigma/rendering';
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor, indexToColor } from 'sigma/utils';
import { DASH_SHARE } from './edge-style.ts';

const DASH_PX = 7;
/** Where many lines lie on one another they are darker than one alone. */
const OPACITY = 0.4;

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_dashed;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_along;
uniform mat3 u_matrix;
uniform vec2 u_size;
varying vec4 v_color;
varying float v_along;
varying float v_dashed;
void main() {
  vec2 source = (u_matrix * vec3(a_source, 1.0)).xy;
  vec2 target = (u_matrix * vec3(a_target, 1.0)).xy;
  gl_Position = vec4(mix(source, target, a_along), 0.0, 1.0);
  v_along = a_along * length((target - source) * 0.5 * u_size);
  v_dashed = a_dashed;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_along;
varying float v_dashed;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (v_dashed > 0.5 && mod(v_along, ${DASH_PX.toFixed(1)}) > ${(DASH_PX * DASH_SHARE).toFixed(2)}) discard;
  gl_FragColor = v_color * ${OPACITY.toFixed(2)};
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_size'] as const;

/** Shows or hides edges that look as they did, without Sigma asking after each of them. */
export interface LineToggle {
  /** Takes the objects that Sigma's edge reducer returned; their `hidden` says which it is. */
  toggle(edges: Iterable<{ readonly hidden: boolean }>): void;
}

/**
 * An edge's `dashPx` attribute says whether it is dashed. `onmade` is called with each program as Sigma makes it, which
 * is once for every graph that draws lines.
 */
export function createLineProgram<N extends Attributes, E extends Attributes>(
  onmade: (lines: LineToggle) => void = () => {},
): EdgeProgramType<N, E> {
  return class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number], N, E> implements LineToggle {
    /** Of every edge, hidden or not, what `array` has where it is shown. */
    #whole = new Float32Array(0);
    /** Where an edge's numbers begin, by the object that Sigma has of it. */
    #begins = new WeakMap<object, number>();

    constructor(...made: ConstructorParameters<typeof EdgeProgram<(typeof UNIFORMS)[number], N, E>>) {
      super(...made);
      onmade(this);
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      if (this.#whole.length !== this.array.length) this.#whole = new Float32Array(this.array.length);
      this.#begins = new WeakMap();
    }

    /** As Sigma's own, but that the numbers of what is hidden are kept. */
    override process(
      fingerprint: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const begin = offset * this.STRIDE;
      this.#begins.set(data, begin);
      this.processVisibleItem(indexToColor(fingerprint), begin, source, target, data);
      this.#whole.set(this.array.subarray(begin, begin + this.STRIDE), begin);
      if (data.hidden) this.array.fill(0, begin, begin + this.STRIDE);
    }

    toggle(edges: Iterable<{ readonly hidden: boolean }>): void {
      for (const edge of edges) {
        const begin = this.#begins.get(edge);
        if (begin === undefined) continue;
        const end = begin + this.STRIDE;
        for (let i = begin; i < end; i++) this.array[i] = edge.hidden ? 0 : this.#whole[i]!;
      }
    }

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_dashed', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [1]],
      };
    }

    override processVisibleItem(
      index: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { array } = this;
      array[at] = source.x;
      array[at + 1] = source.y;
      array[at + 2] = target.x;
      array[at + 3] = target.y;
      array[at + 4] = (data as EdgeDisplayData & { dashPx?: number }).dashPx ? 1 : 0;
      array[at + 5] = floatColor(data.color);
      array[at + 6] = index;
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations: at }: Parameters<EdgeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
    ): void {
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_size!, params.width, params.height);
    }
  } as unknown as EdgeProgramType<N, E>;
}
