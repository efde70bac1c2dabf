// What files of a network are called: the table, its window, its filters, the kind of thing.

import { fileName } from '#lib/export/file-name.ts';
import type { ShownNetwork } from './shown-network.ts';

export function networkFileName(shown: ShownNetwork | null, kind: string, ext: string): string {
  const { title = '', dates = null, filters = [] } = shown?.captions ?? {};
  return fileName({ title, filters: [...(dates ? [dates] : []), ...filters], kind, ext });
}
