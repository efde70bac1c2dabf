// Coded statements that nobody made, as CSV: actors and issues as unequal as they are in the news, quotes with commas and
// marks in them. The same for the same size.

import { seededRandom } from '#lib/network/communities/seeded-random.ts';

const FIRST_DAY_MS = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;
const WORDS =
  'the talks on sanctions must go on and nobody “should” doubt that we, as partners, will stay until it is done'.split(
    ' ',
  );

/** Until there are so many megabytes, or so many rows. */
export function inventedCsv({ megabytes = Infinity, rows = Infinity }): Uint8Array<ArrayBuffer> {
  const random = seededRandom(11);
  const some = (count: number): number => Math.floor(count * random() ** 2.2);
  const parts: string[] = [];
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const chunk = encoder.encode(parts.join(''));
    chunks.push(chunk);
    size += chunk.length;
    parts.length = 0;
  };
  parts.push('date,actor,organization,country,issue,stance,document,quote\r\n');
  for (let row = 0; row < rows && size < megabytes * 1e6; row++) {
    const day = new Date(FIRST_DAY_MS + Math.floor(row / 40) * DAY_MS).toISOString().slice(0, 10);
    const from = some(WORDS.length / 2);
    const quote = WORDS.slice(from, from + 6 + some(8)).join(' ');
    parts.push(
      `${day},Speaker ${some(5000)},"Party of ${some(400)}, Inc.",Country ${some(200)},Proposal number ${some(800)},` +
        `${random() < 0.6 ? 'agree' : 'disagree'},Article ${Math.floor(row / 6)},"He said ""${quote}"" to ${row}"\r\n`,
    );
    if (parts.length >= 5000) flush();
  }
  flush();
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
