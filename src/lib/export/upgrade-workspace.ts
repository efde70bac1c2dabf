// Workspaces of older versions to the present form, one step a version. What a step yields is checked as any input is.
// tests/fixtures/workspaces has one file of each version that was ever written.

import { WORKSPACE_VERSION } from '#lib/model/workspace.ts';

type Step = (older: object) => object;

/** From version `n` to `n + 1`. */
const STEPS: ReadonlyMap<number, Step> = new Map([
  // Version 2 keeps what a person has corrected.
  [1, (older) => ({ ...older, corrections: [] })],
]);

/** A value of an older version brought to the present one; any other as it is. */
export function upgradeWorkspace(value: object, version: unknown): object {
  let upgraded = value;
  for (let at = version; typeof at === 'number' && at < WORKSPACE_VERSION; at++) {
    const step = STEPS.get(at);
    if (!step) return value;
    upgraded = { ...step(upgraded), version: at + 1 };
  }
  return upgraded;
}
