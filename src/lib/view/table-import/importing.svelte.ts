// A file on its way to a table: chosen, opened, its columns given a meaning, read. Asks the service for everything; what a
// slower answer says of an earlier choice is not taken.

import type { TableMapping, TextForm } from '#lib/intake/tables/table-mapping.ts';
import { whatIsMissing } from '#lib/intake/tables/table-mapping.ts';
import type {
  ImportSummary,
  Outcome,
  TableImportService,
} from '#lib/workspace/table-import/import-service.ts';
import type { SourceChoice } from '#lib/workspace/table-import/open-file.ts';
import type { FilePreview } from '#lib/workspace/table-import/preview-file.ts';
import type { Trial } from '#lib/workspace/table-import/try-mapping.ts';
import type { ReadFailure } from '#lib/workspace/reading-service.ts';
import { withFound } from './edit-mapping.ts';

export type ImportStep = 'choose' | 'opening' | 'map' | 'reading' | 'done';

export class Importing {
  step: ImportStep = $state('choose');
  file: File | null = $state.raw(null);
  preview: FilePreview | null = $state.raw(null);
  mapping: TableMapping | null = $state.raw(null);
  title = $state('');
  trial: Trial | null = $state.raw(null);
  /** From 0 to 1. */
  share = $state(0);
  failures: readonly ReadFailure[] = $state.raw([]);
  summary: ImportSummary | null = $state.raw(null);
  /** Stances that the last reading met and nobody has said the meaning of, with how many. */
  found: readonly (readonly [string, number])[] = $state.raw([]);
  /** How many comments have come with their texts. */
  comments = $state(0);
  readonly canRead = $derived(
    this.step === 'map' &&
      (this.preview?.kind === 'graph' || (this.mapping !== null && whatIsMissing(this.mapping) === null)),
  );

  readonly isPolis = $derived(this.preview?.kind === 'table' && this.preview.recognisedAs === 'Polis');

  readonly #service: TableImportService;
  #choice: SourceChoice = {};
  /** Counts what was asked, so that a late answer is known as one. */
  #turn = 0;

  constructor(service: TableImportService) {
    this.#service = service;
  }

  /** The first is the table; of others only the comments of a Polis conversation are taken, in whatever order they come. */
  async openAll(files: readonly File[]): Promise<void> {
    const isComments = ({ name }: File): boolean => /comment/i.test(name);
    const [first] = files;
    if (!first) return;
    this.reset();
    const main = files.length > 1 ? (files.find((file) => !isComments(file)) ?? first) : first;
    await this.open(main);
    const others = files.filter((file) => file !== main);
    if (others.length === 0 || this.step !== 'map') return;
    if (others.length === 1 && this.isPolis) await this.takeComments(others[0]!);
    else this.failures = [{ name: others[0]!.name, code: 'table-several', detail: null }];
  }

  async takeComments(file: File): Promise<void> {
    const outcome = await this.#service.takeComments(file);
    this.comments = outcome.ok ? outcome.value : 0;
    this.failures = outcome.ok ? [] : [{ name: file.name, code: outcome.code, detail: outcome.detail }];
  }

  async open(file: File): Promise<void> {
    this.comments = 0;
    void this.#service.takeComments(null);
    this.file = file;
    this.#choice = {};
    this.title = '';
    await this.#preview();
  }

  /** Takes the bytes in another form than was guessed; where nothing can be read so, all stays as it was. */
  takeForm(form: Partial<TextForm>): Promise<void> {
    return this.#choose({ ...this.#choice, form: { ...this.#choice.form, ...form } });
  }

  takeTable(table: string): Promise<void> {
    return this.#choose({ ...this.#choice, table });
  }

  async #choose(choice: SourceChoice): Promise<void> {
    const before = this.#choice;
    this.#choice = choice;
    await this.#preview();
    if (this.failures.length && this.#choice === choice) this.#choice = before;
  }

  async map(mapping: TableMapping): Promise<void> {
    this.mapping = mapping;
    const turn = ++this.#turn;
    const outcome = await this.#service.check(mapping);
    if (turn === this.#turn) this.trial = this.#valueOf(outcome);
  }

  async read(): Promise<void> {
    if (!this.canRead) return;
    const turn = ++this.#turn;
    this.title = this.title.trim() || (this.preview?.title ?? '');
    this.step = 'reading';
    this.share = 0;
    this.failures = [];
    const outcome = await this.#service.read(this.title, this.mapping, (share) => {
      if (turn === this.#turn) this.share = share;
    });
    if (turn !== this.#turn) return;
    this.summary = this.#valueOf(outcome);
    this.step = this.summary ? 'done' : 'map';
  }

  /** Stops what is under way; a reading goes back to its mapping. */
  cancel(): void {
    if (this.step !== 'reading' && this.step !== 'opening') return;
    this.#turn++;
    this.step = this.step === 'reading' ? 'map' : 'choose';
    void this.#service.cancel();
  }

  /** From what was read back to what its columns mean, with the stances that were not known. */
  async changeColumns(): Promise<void> {
    if (this.step !== 'done' || !this.preview) return;
    this.step = 'map';
    if (this.summary?.kind === 'table' && this.mapping) {
      this.found = this.summary.unknownStances;
      await this.map(
        withFound(
          this.mapping,
          this.found.map(([value]) => value),
        ),
      );
    }
  }

  /** Back to the choice of a file. */
  reset(): void {
    this.cancel();
    if (this.file) void this.#service.close();
    this.step = 'choose';
    this.file = this.preview = this.mapping = this.trial = this.summary = null;
    this.failures = [];
  }

  rejectedCsv(): Promise<string> {
    return this.#service.rejectedCsv();
  }

  async #preview(): Promise<void> {
    const file = this.file;
    if (!file) return;
    const turn = ++this.#turn;
    const isFirst = this.preview === null || this.step === 'choose' || this.step === 'done';
    if (isFirst) this.step = 'opening';
    this.failures = [];
    const outcome = await this.#service.preview(file, file.name, this.#choice);
    if (turn !== this.#turn) return;
    const preview = this.#valueOf(outcome);
    if (!preview) {
      if (isFirst) this.step = 'choose';
      return;
    }
    this.preview = preview;
    this.title ||= preview.title;
    this.trial = null;
    this.found = [];
    this.step = 'map';
    if (preview.kind === 'graph') this.mapping = null;
    else await this.map(preview.mapping);
  }

  #valueOf<Value>(outcome: Outcome<Value>): Value | null {
    if (outcome.ok) return outcome.value;
    if (outcome.code !== 'cancelled')
      this.failures = [{ name: this.file?.name ?? 'The file', code: outcome.code, detail: outcome.detail }];
    return null;
  }
}
