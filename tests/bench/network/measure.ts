// How long something takes, by the clock and by the processor: where others use the machine, the first is the longer.

export interface Timing {
  /** Median of the runs by the clock. */
  readonly wallMs: number;
  /** Mean over the runs of the processor's time, all threads together. */
  readonly cpuMs: number;
}

/** Runs `run` so many times, after once to warm up where it is more than one time. */
export async function measure(runs: number, run: (turn: number) => unknown): Promise<Timing> {
  if (runs > 1) await run(0);
  const times: number[] = [];
  const start = process.cpuUsage();
  for (let turn = 1; turn <= runs; turn++) {
    const from = performance.now();
    await run(turn);
    times.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(start);
  return {
    wallMs: times.sort((a, b) => a - b)[Math.floor(runs / 2)]!,
    cpuMs: (user + system) / 1000 / runs,
  };
}
