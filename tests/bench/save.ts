// How long the page is held up while a large workspace is kept: `node tests/bench/save.ts [megabytes]`, 20 where not said.
// The workspace is the invented one many times over. Prints, in milliseconds of the processor (a shared machine's clock
// says little), the longest stretch between two turns of the page while the
// base is written, the whole of it, what writing it at once would take, and what one correction takes.

import { writeWorkspace } from '#lib/export/workspace-json.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { writeBase, writeCorrections } from '#lib/workspace/kept-text.ts';
import { correctionsOfEachKind } from '../fixtures/corrections-of-each-kind.ts';
import { inventedWorkspace } from '../fixtures/invented-workspace.ts';

const megabytes = Number(process.argv[2] ?? 20);
const times = Math.ceil((megabytes * 1e6) / writeWorkspace(inventedWorkspace).length);
const repeated = <T>(items: readonly T[]): T[] => Array.from({ length: times }, () => items).flat();
const workspace: Workspace = {
  ...inventedWorkspace,
  documents: repeated(inventedWorkspace.documents),
  entities: repeated(inventedWorkspace.entities),
  issues: repeated(inventedWorkspace.issues),
  statements: repeated(inventedWorkspace.statements),
  quotations: repeated(inventedWorkspace.quotations),
  corrections: correctionsOfEachKind,
};

const inMs = (ms: number) => `${ms.toFixed(1)} ms`;
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const stretches: number[] = [];
let since = processorMs();
const startMs = since;
await writeBase(workspace, async () => {
  stretches.push(processorMs() - since);
  await new Promise((resolve) => setTimeout(resolve));
  since = processorMs();
});
stretches.push(processorMs() - since);
const endMs = processorMs();
const length = writeWorkspace(workspace).length;
const atOnceMs = processorMs() - endMs;
since = processorMs();
writeCorrections(workspace);
const correctionMs = processorMs() - since;

console.log(`workspace           ${(length / 1e6).toFixed(1)} million characters`);
console.log(`longest stretch     ${inMs(Math.max(...stretches))} of ${stretches.length}`);
console.log(`whole base          ${inMs(endMs - startMs)}`);
console.log(`at once             ${inMs(atOnceMs)}`);
console.log(`12 corrections      ${inMs(correctionMs)}`);
