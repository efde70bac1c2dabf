// An engine that has read nothing is slow at first: its code is not compiled yet, nor are its patterns. Reading a few
// invented sentences of every kind beforehand takes that off the first article that a person waits for.

import { readDocument } from '#lib/intake/read-document.ts';
import type { Engine } from './engine.ts';

const ARTICLE = `LIMA, May 4 (Reuters) — Peru and Chile disagree on fishing quotas, Foreign Minister Ana Ruiz said on Friday.

“We will not sign a treaty that ignores our fishermen,” Ruiz told reporters in Lima. “Talks must resume next month.”

Chile’s president, Pablo Soto, rejected the accusation. He said that his government had always supported a fair agreement, but the sanctions imposed in 2019 were “unacceptable”.

The plan, backed by Ecuador and opposed by Bolivia, would cut emissions by 40% before 2030, according to the European Union.`;

/** How often the article is read: the first time compiles, the others let the compiler see what is worth its time. */
const READINGS = 3;

/** Reads an invented article and forgets it. Takes about half a second on a slow machine. */
export function warmUp(engine: Engine): void {
  const document = readDocument(ARTICLE, { format: 'text', date: '2020-05-04' });
  for (let reading = 0; reading < READINGS; reading++) engine.extract(document);
}
