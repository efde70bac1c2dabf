// Measures how long the graphics card takes for a frame without waiting for it: a fence is put behind the frame's
// commands and looked at once per animation frame.

export class FrameClock {
  readonly #gl: WebGL2RenderingContext;
  #sync: WebGLSync | null = null;
  #request = 0;
  #startMs = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** Milliseconds until all that was drawn is done; nothing where an earlier frame is still being measured. */
  measure(done: (ms: number) => void): void {
    if (this.#sync) return;
    const gl = this.#gl;
    this.#startMs = performance.now();
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!sync) return;
    this.#sync = sync;
    gl.flush();
    const look = (): void => {
      if (gl.isContextLost()) return;
      if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
        this.#request = requestAnimationFrame(look);
        return;
      }
      this.#sync = null;
      gl.deleteSync(sync);
      done(performance.now() - this.#startMs);
    };
    this.#request = requestAnimationFrame(look);
  }

  /** How long a frame has been waited for that is not done yet; 0 where none is. */
  get waitingMs(): number {
    return this.#sync ? performance.now() - this.#startMs : 0;
  }

  destroy(): void {
    cancelAnimationFrame(this.#request);
  }
}
