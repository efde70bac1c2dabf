// Keeps Node's memory from growing with the number of articles. What the engine makes for one article is garbage by the
// next, but Node doubles the room for new objects (its young generation) the more often it has to clear it, up to 128 MB
// that a corpus fills for no gain in speed. A running Node takes no other bound on it, and no flag of the command line
// would reach whoever installed the command.

import { setFlagsFromString } from 'node:v8';

/** From here on the young generation keeps the size that it has. Call it once what stays has been loaded. */
export function boundMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
