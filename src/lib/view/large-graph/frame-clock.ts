// Measures how long the graphics card takes for a frame without waiting for it: a fence is put behind the frame's
// commands and looked at every so often. Not once per animation frame: to ask for one makes the browser go through a whole
// frame of the page, in which nothing changes.

const LOOK_MS = 8;
/** From one measurement to the next: how long a frame takes changes slowly, and asking costs too. */
const REST_MS = 800;

export class FrameClock {
  readonly #gl: WebGL2RenderingContext;
  #sync: WebGLSync | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startMs = -Infinity;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /**
   * Milliseconds until all that was drawn is done; nothing where an earlier frame is still being measured, or was a
   * moment ago.
   */
  measure(done: (ms: number) => void): void {
    const nowMs = performance.now();
    if (this.#sync || nowMs - this.#startMs < REST_MS) return;
    const gl = this.#gl;
    this.#startMs = nowMs;
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!sync) return;
    this.#sync = sync;
    gl.flush();
    const look = (): void => {
      if (gl.isContextLost()) return;
      if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
        this.#timer = setTimeout(look, LOOK_MS);
        return;
      }
      this.#sync = null;
      gl.deleteSync(sync);
      done(performance.now() - this.#startMs);
    };
    this.#timer = setTimeout(look, LOOK_MS);
  }

  /** How long a frame has been waited for that is not done yet; 0 where none is. */
  get waitingMs(): number {
    return this.#sync ? performance.now() - this.#startMs : 0;
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
