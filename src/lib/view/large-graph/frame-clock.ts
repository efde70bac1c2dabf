// Measures how long the graphics card takes for what it was told to draw without waiting for it: a fence is put behind the
// commands and looked at every so often. Not once per animation frame: to ask for one makes the browser go through a whole
// frame of the page, in which nothing changes.

const LOOK_MS = 8;
/** From one measurement to the next: how long a frame takes changes slowly, and asking costs too. */
const REST_MS = 800;

/** Calls `done` with the milliseconds until all that was drawn so far is done, unless what it gives is called before. */
export function whenDrawn(gl: WebGL2RenderingContext, done: (ms: number) => void): () => void {
  const startMs = performance.now();
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!sync) return () => {};
  gl.flush();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (gl.isContextLost()) return;
    if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
      timer = setTimeout(look, LOOK_MS);
      return;
    }
    gl.deleteSync(sync);
    done(performance.now() - startMs);
  };
  timer = setTimeout(look, LOOK_MS);
  return () => {
    clearTimeout(timer);
    gl.deleteSync(sync);
  };
}

export class FrameClock {
  readonly #gl: WebGL2RenderingContext;
  #cancel: (() => void) | null = null;
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
    if (this.#cancel || nowMs - this.#startMs < REST_MS) return;
    this.#startMs = nowMs;
    this.#cancel = whenDrawn(this.#gl, (ms) => {
      this.#cancel = null;
      done(ms);
    });
  }

  /** How long a frame has been waited for that is not done yet; 0 where none is. */
  get waitingMs(): number {
    return this.#cancel ? performance.now() - this.#startMs : 0;
  }

  destroy(): void {
    this.#cancel?.();
  }
}
