// A Sigma edge program for every kind of edge: a quadratic curve cut into short segments, each vertex pushed aside by half
// the width; the fragment shader knows how far along and how far across the curve it is, and so draws dashes of even
// length and an arrowhead that ends at the target's rim. Hit tests see a wider band than the eye.

import type { Attributes } from 'graphology-types';
import type { EdgeProgramType } from 'sigma/rendering';
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { DASH_SHARE } from './edge-style.ts';

const SEGMENTS = 24;
/** Half the width of the band that answers to the pointer, in CSS pixels. */
const REACH_PX = 7;

/** What the program reads from an edge's attributes, beside Sigma's own. */
export interface CurveAttributes {
  readonly curvature: number;
  readonly dashPx: number;
  readonly arrow: boolean;
  /** From the graph's target to its source. */
  readonly turned: boolean;
}

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetRadius;
attribute float a_width;
attribute float a_curvature;
attribute float a_dash;
attribute float a_arrow;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_along;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_half;
varying float v_dash;
varying float v_arrow;
varying float v_rim;
varying float v_pixel;
vec2 toPixels(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy + 1.0) * 0.5 * u_dimensions / u_pixelRatio;
}
vec2 curve(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}
void main() {
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 chord = target - source;
  // Pixels have y upwards here, so the left of the way on the screen is this normal.
  vec2 control = 0.5 * (source + target) + vec2(-chord.y, chord.x) * a_curvature;
  float t = a_along.x;
  float along = 0.0;
  float total = 0.0;
  vec2 last = source;
  for (int i = 1; i <= 16; i++) {
    vec2 here = curve(source, control, target, float(i) / 16.0);
    total += distance(last, here);
    last = here;
  }
  last = source;
  for (int i = 1; i <= 16; i++) {
    vec2 here = curve(source, control, target, t * float(i) / 16.0);
    along += distance(last, here);
    last = here;
  }
  float scale = 1.0 / u_sizeRatio;
  float halfWidth = 0.5 * a_width * scale;
  float arrowHalf = a_arrow * (3.0 + 1.1 * a_width) * scale;
  float reach = max(max(halfWidth, arrowHalf) + 1.5, ${REACH_PX.toFixed(1)});
  vec2 tangent = mix(control - source, target - control, t);
  tangent = tangent / max(length(tangent), 0.0001);
  vec2 point = curve(source, control, target, t) + vec2(-tangent.y, tangent.x) * a_along.y * reach;
  gl_Position = vec4(point * u_pixelRatio / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_across = a_along.y * reach;
  v_along = along;
  v_length = total;
  v_half = halfWidth;
  v_dash = a_dash * scale;
  v_arrow = a_arrow * (6.0 + 1.8 * a_width) * scale;
  v_rim = a_targetRadius * scale + 2.0;
  v_pixel = 1.0 / u_pixelRatio;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_half;
varying float v_dash;
varying float v_arrow;
varying float v_rim;
varying float v_pixel;
void main() {
  float across = abs(v_across);
  #ifdef PICKING_MODE
  if (across > ${REACH_PX.toFixed(1)}) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.75 * v_pixel;
  float halfWidth = v_half;
  float ink = 1.0;
  if (v_dash > 0.0) {
    float place = mod(v_along, v_dash);
    float end = v_dash * ${DASH_SHARE.toFixed(2)};
    ink = smoothstep(0.0, soft, place) * (1.0 - smoothstep(end - soft, end, place));
  }
  if (v_arrow > 0.0) {
    float toRim = v_length - v_along - v_rim;
    if (toRim < 0.0) discard;
    if (toRim < v_arrow) {
      halfWidth = toRim * 0.5;
      ink = 1.0;
    }
  }
  ink *= 1.0 - smoothstep(halfWidth - soft, halfWidth + soft, across);
  // A line thinner than a pixel is drawn a pixel wide and paler.
  gl_FragColor = v_color * ink;
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio'] as const;

/** An edge's `curvature`, `dashPx`, `arrow` and `turned` attributes say how; `size` is its width. */
export function createCurveProgram<N extends Attributes, E extends Attributes>(): EdgeProgramType<N, E> {
  return class CurveProgram extends EdgeProgram<(typeof UNIFORMS)[number], N, E> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 2 * (SEGMENTS + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_targetRadius', size: 1, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_dash', size: 1, type: FLOAT },
          { name: 'a_arrow', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (SEGMENTS + 1) }, (_, i) => [
          Math.floor(i / 2) / SEGMENTS,
          i % 2 === 0 ? -1 : 1,
        ]),
      };
    }

    override processVisibleItem(
      index: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { curvature, dashPx, arrow, turned } = data as EdgeDisplayData & CurveAttributes;
      const [from, to] = turned ? [target, source] : [source, target];
      const { array } = this;
      array[at] = from.x;
      array[at + 1] = from.y;
      array[at + 2] = to.x;
      array[at + 3] = to.y;
      array[at + 4] = to.size;
      array[at + 5] = data.size;
      array[at + 6] = curvature;
      array[at + 7] = dashPx;
      array[at + 8] = arrow ? 1 : 0;
      array[at + 9] = floatColor(data.color);
      array[at + 10] = index;
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations: at }: Parameters<EdgeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
    ): void {
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_dimensions!, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
    }
  } as unknown as EdgeProgramType<N, E>;
}
