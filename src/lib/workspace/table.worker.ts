// The worker of the page over time: opens a table, keeps it, and derives every window's network off the page's thread.
// Columns of an answer are handed over, not copied.

import { expose, transfer } from 'comlink';
import rollCallsUrl from '#data/votes/un-roll-calls.json?url';
import votesUrl from '#data/votes/un-votes.bin?url';
import { Failure } from '#lib/model/failure.ts';
import { readVotes } from '#lib/network/votes/votes-file.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { packHeld, unpackHeld } from './over-time/kept-form.ts';
import type { Held } from './over-time/kept-form.ts';
import { OwnSource } from './over-time/own-source.ts';
import { TableDesk } from './over-time/table-desk.ts';
import type { Opened, TableService } from './over-time/table-service.ts';
import { wrapFailure } from './over-time/wrap-failure.ts';
import { VotesSource } from './over-time/votes-source.ts';
import type { RollCallWords } from './over-time/votes-source.ts';
import { createImportService } from './table-import/create-import-service.ts';
import type { Imported } from './table-import/create-import-service.ts';
import { loadSqlite } from './table-import/load-sqlite.ts';

let desk: TableDesk | null = null;
/** Read, and not opened yet. */
let waiting: Imported | null = null;
/** What is open of a person's own; null for the votes. */
let held: Held | null = null;

/** Counts what was asked to be opened: what comes late does not take the place of what was asked for after it. */
let openings = 0;

async function unlessLate<Answer>(opening: Promise<Answer>): Promise<Answer> {
  const turn = ++openings;
  const answer = await opening;
  if (turn !== openings) throw new Failure('cancelled');
  return answer;
}

function hold(next: Held): Opened {
  held = next;
  if (next.kind === 'graph') {
    desk = null;
    return next;
  }
  desk = new TableDesk(new OwnSource(next.own));
  return { kind: 'table', opened: desk.describe() };
}

function open(): TableDesk {
  if (!desk) throw new Error('No table is open.');
  return desk;
}

/** With its typed arrays handed over. */
function handOver<Answer extends object>(answer: Answer): Answer {
  const buffers = Object.values(answer)
    .filter((part) => ArrayBuffer.isView(part))
    .map((part) => part.buffer as ArrayBuffer);
  return transfer(answer, [...new Set(buffers)]);
}

/** A Failure keeps its code on the way to the page. */
async function coded<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw wrapFailure(error);
  }
}

async function loadWords(): Promise<RollCallWords> {
  const response = await fetch(rollCallsUrl);
  if (!response.ok) throw new Failure('table-not-loaded', `${response.status}`);
  return (await response.json()) as RollCallWords;
}

const service: TableService = {
  openVotes: (onProgress) =>
    coded(async () => {
      const votes = await unlessLate(
        fetchBytes(votesUrl, onProgress)
          .then(readVotes)
          .catch((error: unknown) => {
            throw new Failure('table-not-loaded', null, { cause: error });
          }),
      );
      held = null;
      desk = new TableDesk(new VotesSource(votes, loadWords));
      return desk.describe();
    }),
  arrange: (settings) => coded(() => handOver(open().arrange(settings))),
  frame: (request, spare) => coded(() => handOver(open().frame(request, spare))),
  story: (request) => coded(() => open().story(request)),
  nodeStory: (id, request) => coded(() => open().nodeStory(id, request)),
  pairStory: (ids, request) => coded(() => open().pairStory(ids, request)),
  issueWords: (issues) => coded(() => open().issueWords(issues)),
  listPairs: (request, sort, descending) =>
    coded(() => handOver(open().listPairs(request, sort, descending))),
  strip: (request, onProgress) => coded(() => open().strip(request, onProgress)),
  cancelStrip: () => coded(() => open().cancelStrip()),
  importing: createImportService(loadSqlite, (read) => {
    waiting = read;
  }),
  openRead: () =>
    coded(() => {
      if (!waiting) throw new Error('Nothing was read.');
      openings++;
      if (waiting.kind === 'graph') {
        const { title, graph } = waiting;
        waiting = null;
        return hold({ kind: 'graph', opened: { title, graph } });
      }
      const { title, table, quotes, issueTexts } = waiting;
      waiting = null;
      const quoteOf = quotes && ((origin: number) => quotes.of(origin));
      return hold({ kind: 'table', own: { title, table, quoteOf, issueTexts } });
    }),
  pack: () => coded(() => held && packHeld(held)),
  openKept: (packed) => coded(async () => hold(await unlessLate(unpackHeld(packed)))),
};

expose(service);
