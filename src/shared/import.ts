import { z } from 'zod'
import { importFormat } from './import-format.ts'
import { ours } from './ours.ts'

export const importId = z.uuid()

/** The most that a file to import may hold, in bytes. */
export const importBytes = 64 * 1024 * 1024

/** What a column of a table becomes: a part of the credential, or `field:NAME` of its kind. */
export const csvTarget = z.union([
  z.enum(['name', 'description', 'notes', 'tags', 'organization', 'totp', 'custom', 'hidden', 'ignore']),
  z.templateLiteral(['field:', z.string().max(100)]),
])
/** The most columns that a table may have. */
export const mostColumns = 1000
export const csvMapping = z.object({
  kind: z.string().max(100),
  columns: z.array(csvTarget).max(mostColumns),
})
export type CsvMapping = z.output<typeof csvMapping>
export type CsvTarget = z.output<typeof csvTarget>

/** A file that is open for an import, without anything of what is in it but a table's header. */
export const importSource = z.object({
  name: z.string(),
  /** Where it lies; null for one that was dropped on the window. */
  path: z.string().nullable(),
  /** Null where a person has to say what it is. */
  format: importFormat.nullable(),
  label: ours,
  needsPassword: z.enum(['nothing', 'password', 'password-or-key-file']),
  /** Whoever finds the file can read it. */
  plaintext: z.boolean(),
  /** Of a table whose columns are free: its header, and a guess at what the columns are. */
  csv: z.object({ headers: z.array(z.string()), guess: csvMapping }).nullable(),
})
export type ImportSource = z.output<typeof importSource>

/** Where credentials go: an organization of this vault, by its id or a name that may be new, or one for each group. */
export const importTarget = z.union([
  z.object({ scopeId: z.uuid() }),
  z.object({ organization: z.string().trim().min(1, 'Give it a name').max(255) }),
  /** `otherwise`: the organization of what the file does not group. */
  z.object({ perGroup: z.literal(true), otherwise: z.string().trim().min(1, 'Give it a name').max(255) }),
])
export type ImportTarget = z.output<typeof importTarget>

export const importState = z.enum(['new', 'identical', 'changed', 'skipped'])
export type ImportState = z.output<typeof importState>
const counts = z.object({ new: z.int(), identical: z.int(), changed: z.int(), skipped: z.int() })

/** One thing of the files, and what would be done with it. Never a secret. */
export const importLine = z.object({
  /** Names it in `leaveOut`. */
  key: z.int(),
  state: importState,
  name: z.string(),
  kindLabel: ours,
  /** The public fact that tells one credential from the next. */
  hint: z.string().nullable(),
  organization: z.string().nullable(),
  /** Labels of what the file says otherwise. */
  fields: z.array(ours),
  /** Of a skipped one: why, as half a sentence. */
  reason: ours.nullable(),
  /** Where in the file: a line, a path, an entry. */
  place: ours,
  /** Names of credentials of the vault that hold one of its secrets already. */
  sameSecretAs: z.array(z.string()),
})
export type ImportLine = z.output<typeof importLine>

export const importPreview = z.object({
  counts,
  organizations: z.array(z.object({ name: z.string(), isNew: z.boolean(), count: z.int() })),
  /** What of the files is left behind or needs a look. */
  warnings: z.array(z.object({ place: ours, reason: ours })),
})
export type ImportPreview = z.output<typeof importPreview>

export const importOutcome = z.object({
  created: z.int(),
  changed: z.int(),
  /** Stopped by the person: what was written until then stays, and can be undone. */
  cancelled: z.boolean(),
  /** Files that anyone who finds them can read: paths, or names where no path is known. */
  plaintext: z.array(z.string()),
  /** How many of them `discard` can move to the system's trash: those that were chosen, not dropped, and of which all came in. */
  discardable: z.int(),
})
export type ImportOutcome = z.output<typeof importOutcome>

/** An import of this session, that can still be undone. Times are Unix milliseconds. */
export const doneImport = z.object({
  id: importId,
  at: z.int(),
  files: z.array(z.string()),
  created: z.int(),
  changed: z.int(),
})
export type DoneImport = z.output<typeof doneImport>
