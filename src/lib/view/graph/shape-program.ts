// A Sigma node program that draws every kind of node: a quad on which the fragment shader computes the signed distance to
// a disc, rounded square or diamond, filled or hollow, with a thin rim in the ground's colour that lifts it off the edges.
// The camera is never rotated here, so the quad's axes are the screen's.

import type { Attributes } from 'graphology-types';
import type { NodeProgramType } from 'sigma/rendering';
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeShape } from './node-shape.ts';
import { DIAMOND_HALF_DIAGONAL, RIM, SQUARE_CORNER, SQUARE_HALF_SIDE } from './node-shape.ts';
import { toRgb } from './palette.ts';

const OUTLINES = { disc: 0, square: 1, diamond: 2 } as const;
const HOLLOW = 4;

/** The number by which the shader knows a shape; the node's `shape` attribute. */
export function shapeNumber(shape: NodeShape): number {
  return OUTLINES[shape.outline] + (shape.hollow ? HOLLOW : 0);
}

const float = (value: number): string => value.toFixed(4);

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_pixel;
void main() {
  float radius = a_radius / u_sizeRatio;
  float reach = radius * ${float(DIAMOND_HALF_DIAGONAL)} + 6.0;
  vec2 offset = a_corner * reach;
  vec2 center = a_position + offset * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(center, 1.0)).xy, 0.0, 1.0);
  v_offset = offset;
  v_radius = radius;
  v_shape = a_shape;
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
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_pixel;
uniform vec3 u_ground;
uniform float u_halo;
float distanceTo(float outline) {
  if (outline < 0.5) return length(v_offset) - v_radius;
  if (outline < 1.5) {
    float corner = v_radius * ${float(SQUARE_CORNER)};
    vec2 q = abs(v_offset) - v_radius * ${float(SQUARE_HALF_SIDE)} + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
  }
  return (abs(v_offset.x) + abs(v_offset.y) - v_radius * ${float(DIAMOND_HALF_DIAGONAL)}) * 0.70711;
}
void main() {
  float hollow = step(3.5, v_shape);
  float d = distanceTo(v_shape - hollow * ${float(HOLLOW)});
  #ifdef PICKING_MODE
  if (d > 5.0) discard;
  gl_FragColor = v_color;
  #else
  float edge = 0.75 * v_pixel;
  float inside = 1.0 - smoothstep(-edge, edge, d);
  float hole = hollow * (1.0 - smoothstep(-edge, edge, d + v_radius * ${float(RIM)}));
  float lifted = 1.0 - smoothstep(u_halo - edge, u_halo + edge, d);
  vec3 fill = mix(u_ground, v_color.rgb, inside * (1.0 - hole));
  gl_FragColor = vec4(fill, 1.0) * lifted;
  #endif
}
`;

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_pixelRatio',
  'u_ground',
  'u_halo',
] as const;
const HALO_PX = 1.5;

/** `ground` gives the current surface colour as `#rrggbb`; it is asked at each drawing, so a theme may change. */
export function createShapeProgram<N extends Attributes, E extends Attributes>(
  ground: () => string,
): NodeProgramType<N, E> {
  return class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], N, E> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(index: number, at: number, data: NodeDisplayData): void {
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = (data as { shape?: number }).shape ?? 0;
      array[at + 4] = floatColor(data.color);
      array[at + 5] = index;
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations: at }: Parameters<NodeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
    ): void {
      const [r, g, b] = toRgb(ground());
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform1f(at.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(at.u_correctionRatio!, params.correctionRatio);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
      gl.uniform3f(at.u_ground!, r / 255, g / 255, b / 255);
      gl.uniform1f(at.u_halo!, HALO_PX);
    }
  } as unknown as NodeProgramType<N, E>;
}
