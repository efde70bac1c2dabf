// The way from what a person pastes, chooses or drops to what is open: the dialog's draft, the worker's run, the
// messages after it. The draft outlives a failure and a cancellation, so that nothing has to be typed twice.

import { createContext } from 'svelte';
import { toast } from 'svelte-sonner';
import { asFailure, Failure, FAILURES } from '#lib/model/failure.ts';
import { counted } from '#lib/network/count-words.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { ArticleInput } from '#lib/workspace/article-input.ts';
import type { ReadFailure } from '#lib/workspace/reading-service.ts';
import type { Opened, WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';

/** Larger files are not even loaded. */
const FILE_BYTES_AT_MOST = 50_000_000;

/** A text field lays out all that it holds, and freezes over a megabyte: longer pastes, in UTF-16 units, are held as files. */
const FIELD_UNITS_AT_MOST = 100_000;
const PASTED = 'Pasted text';

const fileKey = ({ name, size, lastModified }: File) => `${name}/${size}/${lastModified}`;

export class Opening {
  shown = $state(false);
  text = $state('');
  files: readonly File[] = $state.raw([]);
  how: 'alone' | 'added' = $state('alone');
  failures: readonly ReadFailure[] = $state.raw([]);
  busy = $state(false);

  #current: WorkspaceState;

  constructor(current: WorkspaceState) {
    this.#current = current;
  }

  /** Opens the dialog, with this text in it where given. */
  show(text?: string): void {
    if (text !== undefined && !this.hold(text)) this.text = text;
    if (!this.shown) this.how = this.#current.isSample ? 'alone' : 'added';
    this.failures = [];
    this.shown = true;
    this.#current.warm();
  }

  /** Holds a paste that is too long for the text field among the files; false where the field can take it. */
  hold(text: string): boolean {
    if (text.length <= FIELD_UNITS_AT_MOST) return false;
    const held = this.files.filter(({ name }) => name.startsWith(PASTED)).length;
    this.addFiles([new File([text], held ? `${PASTED} ${held + 1}` : PASTED)]);
    return true;
  }

  /** Adds files to the draft; one that is among them already, by name, size and date, is not taken twice. */
  addFiles(files: Iterable<File>): void {
    const known = new Set(this.files.map(fileKey));
    this.files = [...this.files, ...[...files].filter((file) => !known.has(fileKey(file)))];
  }

  removeFile(file: File): void {
    this.files = this.files.filter((each) => each !== file);
  }

  /** Files dropped on the page: read at once, by themselves over the sample, else with what is open. */
  async drop(files: readonly File[]): Promise<void> {
    if (!files.length || this.busy) return;
    if (!this.shown) this.how = this.#current.isSample ? 'alone' : 'added';
    this.addFiles(files);
    if (!this.shown) await this.submit();
  }

  /** Reads the draft. Where all went well the dialog closes and the draft is emptied; else it shows why. */
  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failures = [];
    try {
      const { inputs, workspaces, failures } = await this.#gather();
      const [workspace, ...others] = workspaces;
      if (!inputs.length && !workspace) {
        this.#fail(failures.length ? failures : [{ name: PASTED, code: 'input-empty', detail: null }]);
        return;
      }
      for (const other of others) this.#current.keepAside(other);
      if (workspace) this.#succeed(this.#current.openWorkspace(workspace), failures, others.length);
      if (inputs.length) {
        const opened = await this.#current.open(inputs, workspace ? 'added' : this.how);
        const all = [...failures, ...opened.failures];
        if (opened.articles) this.#succeed(opened, all);
        else this.#fail(all);
      }
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'cancelled')
        toast.info(`${FAILURES.cancelled.message} ${FAILURES.cancelled.remedy}`);
      else this.#fail([{ name: 'Reading', code: failure.code, detail: failure.detail }]);
    } finally {
      this.busy = false;
    }
  }

  async #gather(): Promise<{ inputs: ArticleInput[]; workspaces: Workspace[]; failures: ReadFailure[] }> {
    const inputs: ArticleInput[] = this.text.trim() ? [{ name: PASTED, content: this.text }] : [];
    const failures: ReadFailure[] = [];
    const workspaces: Workspace[] = [];
    for (const file of this.files) {
      try {
        if (file.size > FILE_BYTES_AT_MOST) throw new Failure('input-too-large');
        if (file.name.toLowerCase().endsWith('.json')) {
          const { readWorkspaces } = await import('#lib/export/workspace-bundle.ts');
          const read = readWorkspaces(await file.text());
          workspaces.push(...read.workspaces);
          failures.push(...read.failures);
        } else inputs.push({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
      } catch (error) {
        const { code, detail } =
          error instanceof Failure ? error : { code: 'internal' as const, detail: null };
        failures.push({ name: file.name, code, detail });
      }
    }
    return { inputs, workspaces, failures };
  }

  #fail(failures: readonly ReadFailure[]): void {
    this.failures = failures;
    this.shown = true;
  }

  /** `aside` other workspaces were kept without being shown. */
  #succeed(opened: Opened, failures: readonly ReadFailure[], aside = 0): void {
    this.text = '';
    this.files = [];
    this.shown = false;
    const current = this.#current;
    const count = current.workspace.statements.length;
    const what =
      opened.articles === 1 ? `Opened “${current.workspace.title}”` : `Opened ${opened.articles} articles`;
    toast.success(`${what}: ${counted(count, 'statement')}.`, {
      description: opened.again
        ? 'An article that was open already was read again.'
        : aside
          ? `${aside === 1 ? 'Another is' : `${aside} others are`} among the workspaces.`
          : undefined,
      duration: 10_000,
      action: { label: 'Undo', onClick: () => current.undo() },
    });
    for (const { name, code } of failures)
      toast.error(`${name}: ${FAILURES[code].message}`, {
        description: FAILURES[code].remedy,
        duration: 12_000,
      });
  }
}

export const [getOpening, setOpening] = createContext<Opening>();
