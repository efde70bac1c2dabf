// A WebGL program from its two sources, with its uniforms by name. Throws with the driver's words where it does not
// compile, which a person sees as a picture that is not to be had.

export interface GlProgram {
  readonly program: WebGLProgram;
  uniform(name: string): WebGLUniformLocation | null;
}

/** `inputs` are the names of the vertex attributes, in the order of their places. */
export function createGlProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  inputs: readonly string[],
): GlProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  inputs.forEach((name, place) => gl.bindAttribLocation(program, place, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`A shader was refused: ${gl.getProgramInfoLog(program) ?? ''}`);
  const known = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform: (name) => {
      let location = known.get(name);
      if (location === undefined) known.set(name, (location = gl.getUniformLocation(program, name)));
      return location;
    },
  };
}
