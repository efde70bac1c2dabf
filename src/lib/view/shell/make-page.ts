// What the filters leave, to the self-contained page. Loaded when it is asked for; the page's own program comes with it,
// compiled by scripts/standalone-plugin.mjs.

import type { ExportInput } from '#lib/export/export-input.ts';
import { standaloneData } from '#lib/export/standalone-data.ts';
import { writeStandaloneHtml } from '#lib/export/standalone-html.ts';
import { Failure } from '#lib/model/failure.ts';
import { describePicture } from '#lib/view/graph/describe-graph.ts';
import program from '#lib/view/standalone/main.ts?standalone';

/** Throws `nothing-to-export` where the filters leave no statement. */
export function makePage(input: ExportInput): string {
  if (input.statements.length === 0) throw new Failure('nothing-to-export');
  return writeStandaloneHtml(standaloneData(input), describePicture(input.network, input.captions), program);
}
