// How long several things take where others use the machine: each is done in every round, so that a busy moment meets all
// alike, and the median over the rounds is told, by the clock and by the processor (all threads together). Each is done twice
// in a row, and the second time counts: the first clears away what the one before it has left in memory, which that would
// otherwise have done at the cost of whoever comes next.

export interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** After a first round that warms up. */
export async function measureInTurn(rounds: number, runs: readonly (() => unknown)[]): Promise<Timing[]> {
  const timings = runs.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round <= rounds; round++)
    for (const [at, run] of runs.entries()) {
      await run();
      const [startMs, start] = [performance.now(), process.cpuUsage()];
      await run();
      const { user, system } = process.cpuUsage(start);
      if (round === 0) continue;
      timings[at]!.wall.push(performance.now() - startMs);
      timings[at]!.cpu.push((user + system) / 1000);
    }
  return timings.map(({ wall, cpu }) => ({ wallMs: median(wall), cpuMs: median(cpu) }));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
