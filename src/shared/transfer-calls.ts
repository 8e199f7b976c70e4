import { z } from 'zod'
import { exportBytes, exportPreview, exportRequest, exportResult, exportSelection } from './export.ts'
import {
  csvMapping,
  doneImport,
  importBytes,
  importId,
  importLine,
  importOutcome,
  importPreview,
  importSource,
  importState,
  importTarget,
} from './import.ts'
import { importFormat } from './import-format.ts'
import { call } from './ipc.ts'
import { ours } from './ours.ts'

const nothing = z.void()
const fileName = z.string().min(1).max(1024)
const fileBytes = z
  // Programs ask with JSON, which has no bytes.
  .union([z.instanceof(Uint8Array), z.base64().transform((text) => z.util.base64ToUint8Array(text))])
  .refine(({ length }) => length <= importBytes, 'The file is too large')

/** Files of other tools in, and out again. */
export const transferCalls = {
  /** Opens files: those that were dropped, or those chosen in the system's dialog; null where none was. */
  'imports.open': call(
    () =>
      z.object({
        files: z
          .array(z.object({ name: fileName, bytes: fileBytes, format: importFormat.optional() }))
          .min(1)
          .max(20)
          .optional(),
      }),
    () => z.object({ id: importId, sources: z.array(importSource) }).nullable(),
  ),
  /** The formats that a person can name for a file that is not told apart. */
  'imports.formats': call(
    () => z.undefined(),
    () => z.array(z.object({ id: importFormat, label: ours })),
  ),
  /** Says what the file at this place of `sources` is. */
  'imports.choose': call(
    () => z.object({ id: importId, at: z.int().min(0).max(19), format: importFormat }),
    () => z.array(importSource),
  ),
  /** Reads what is open and says what an import would do. Changes nothing. */
  'imports.preview': call(
    () =>
      z.object({
        id: importId,
        password: z.string().max(1000).optional(),
        keyFile: fileBytes.optional(),
        mapping: csvMapping.optional(),
        target: importTarget,
      }),
    importPreview,
  ),
  /** Lines of the last preview, in the order of the files. */
  'imports.lines': call(
    () =>
      z.object({
        id: importId,
        state: importState.optional(),
        query: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(100),
      }),
    () => z.object({ lines: z.array(importLine), total: z.int() }),
  ),
  /** Writes what the preview said, but for the lines named in `leaveOut`. */
  'imports.apply': call(
    () => z.object({ id: importId, leaveOut: z.array(z.int().min(0)).max(100_000) }),
    importOutcome,
  ),
  /** Stops `preview`, or `apply` after the slice that it is at. What was written stays, and can be undone. */
  'imports.cancel': call(() => z.object({ id: importId }), nothing),
  /** Takes an import back, until the vault is locked. */
  'imports.undo': call(() => z.object({ id: importId }), nothing),
  /** Imports that can be undone, newest first: those since the vault was unlocked. */
  'imports.list': call(
    () => z.undefined(),
    () => z.array(doneImport),
  ),
  /** Moves the plaintext files of a finished import to the system's trash, those whose place is known. */
  'imports.discard': call(
    () => z.object({ id: importId }),
    () => z.object({ trashed: z.array(z.string()), kept: z.array(z.string()) }),
  ),
  /** Forgets the files. */
  'imports.close': call(() => z.object({ id: importId }), nothing),

  /** Every format, and what each would not carry of a selection. Writes nothing. */
  'exports.preview': call(() => z.object({ selection: exportSelection }), exportPreview),
  /** Asks where to, and writes the file; null where the person changed their mind. */
  'exports.write': call(exportRequest, () => exportResult.nullable()),
  /** The file as base64, for the command line: the person named it where to. `existing`: what is there to be added to. */
  'exports.make': call(
    () => exportRequest.extend({ existing: z.base64().max(12_000_000).optional() }),
    exportBytes,
  ),
}
