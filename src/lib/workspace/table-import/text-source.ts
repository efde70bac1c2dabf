// A file in text to a table: its form and header found from its first megabyte and from two pieces further on, so that a
// file in order of date does not show its first month only.

import { withoutGuard } from '#lib/export/csv.ts';
import { OWN_COLUMNS } from '#lib/export/dna-columns.ts';
import { createCellDecoder, createTranscoder, encodingWithin } from '#lib/intake/tables/cell-decoder.ts';
import { guessForm, isMarkOfQualtrics } from '#lib/intake/tables/guess-form.ts';
import { nameColumns } from '#lib/intake/tables/name-columns.ts';
import { RecordTokenizer } from '#lib/intake/tables/record-tokenizer.ts';
import { sampleRecords } from '#lib/intake/tables/sample-records.ts';
import type { TextForm } from '#lib/intake/tables/table-mapping.ts';
import { Failure } from '#lib/model/failure.ts';
import { readBytes, readChunks } from './read-chunks.ts';
import type { TableSource } from './table-source.ts';

const HEAD_BYTES = 2 ** 20;
const PIECE_BYTES = 2 ** 18;
/** So much at a time stays, with its cells, in the processor's cache. */
const BATCH_BYTES = 2 ** 18;
const MOST_SAMPLED = 6_000;
const MOST_COLUMNS = 20_000;
const CARRIAGE_RETURN = 0x0d;

/**
 * `form` is what a person has chosen instead of what is guessed. Throws `table-no-rows`, `table-quote-open`,
 * `table-line-too-long` and `table-too-wide`.
 */
export async function openText(file: Blob, form: Partial<TextForm> | undefined): Promise<TableSource> {
  const isWhole = file.size <= HEAD_BYTES;
  const head = await readBytes(file, 0, HEAD_BYTES);
  if (!isWhole && !head.includes(0x0a) && !head.includes(0x0d))
    throw new Failure('table-line-too-long', 'line 1');
  const taken: TextForm = { ...guessForm(head, isWhole), ...form };
  const { delimiter, above, hasHeader, encoding } = taken;
  const inner = encodingWithin(encoding);
  const pieces = [createTranscoder(encoding)(head, true)];
  if (!isWhole)
    for (const share of [0.5, 1]) {
      // Even, so that no character of UTF-16 is cut in two.
      const begin = Math.max(HEAD_BYTES, Math.floor((file.size - PIECE_BYTES) * share)) & ~1;
      pieces.push(createTranscoder(encoding)(await readBytes(file, begin, begin + PIECE_BYTES), true));
    }
  const all = sampleRecords(pieces, delimiter, inner, isWhole, MOST_SAMPLED);
  if (all.length === 0) throw new Failure('table-quote-open');
  // A row of marks is rejected when all is read; guesses need not see it.
  const records = all.slice(above).filter(({ cells }) => !isMarkOfQualtrics(cells));
  if (records.length <= Number(hasHeader)) throw new Failure('table-no-rows');
  if (records[0]!.cells.length > MOST_COLUMNS)
    throw new Failure('table-too-wide', `${records[0]!.cells.length.toLocaleString('en')} columns`);
  const sample = hasHeader ? records.slice(1) : records;
  const header = nameColumns(
    hasHeader ? records[0]!.cells : null,
    sample.map(({ cells }) => cells),
  );

  const decode = createCellDecoder(inner);
  const isOurs = OWN_COLUMNS.every((name) => header.includes(name));

  return {
    header,
    sample,
    // What Entente has written has apostrophes before what a spreadsheet would run.
    decode: isOurs ? (bytes) => withoutGuard(decode(bytes)) : decode,
    form: taken,
    choices: [],
    chosen: null,
    isLogged: false,
    close() {},
    async *batches(memory, hooks) {
      const transcode = createTranscoder(encoding);
      const tokenizer = new RecordTokenizer(delimiter, memory);
      let headers = above + Number(hasHeader);
      const skip = (records: number): number => {
        const first = Math.min(headers, records);
        headers -= first;
        return first;
      };
      let before = 0;
      // A carriage return at the very end closes its row, though no line feed has come to tell.
      let last = 0;
      for await (const chunk of readChunks(file, hooks)) {
        const bytes = transcode(chunk, false);
        last = bytes.at(-1) ?? last;
        for (let at = 0; at < bytes.length; at += BATCH_BYTES) {
          const cells = tokenizer.push(bytes.subarray(at, at + BATCH_BYTES));
          const within = Math.min(1, (at + BATCH_BYTES) / bytes.length);
          const share = (before + within * chunk.length) / file.size;
          yield { cells, first: skip(cells.records), isEnd: false, share };
        }
        before += chunk.length;
      }
      const late = tokenizer.push(transcode(new Uint8Array(0), true));
      yield { cells: late, first: skip(late.records), isEnd: false, share: 1 };
      const cells = tokenizer.finish();
      yield { cells, first: skip(cells.records), isEnd: last !== CARRIAGE_RETURN, share: 1 };
    },
  };
}
