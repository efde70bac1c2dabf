// The part of a worker's service that reads tables as the dialog wants it: callbacks are handed over as comlink has it.

import { proxy } from 'comlink';
import type { Remote } from 'comlink';
import type { TableImportService } from './import-service.ts';

/** `remote` gives the worker's service, which may be another one after its worker has ended. */
export function importServiceOf(remote: () => Remote<TableImportService>): TableImportService {
  return {
    preview: (file, name, choice) => remote().preview(file, name, choice),
    check: (mapping) => remote().check(mapping),
    takeComments: (file) => remote().takeComments(file),
    read: (title, mapping, onProgress) => remote().read(title, mapping, proxy(onProgress)),
    cancel: () => remote().cancel(),
    close: () => remote().close(),
    rejectedCsv: () => remote().rejectedCsv(),
  };
}
