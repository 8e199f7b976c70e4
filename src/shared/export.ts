import { z } from 'zod'
import { newPassphrase, passphrase } from './vault.ts'

export const exportFormatId = z.enum([
  'archive',
  'kdbx',
  'bitwarden-protected',
  'bitwarden',
  'aws-credentials',
  'aws-config',
  'env',
  'csv',
])
export type ExportFormatId = z.output<typeof exportFormatId>

/** What to export. What is in the trash never is. */
export const exportSelection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(100_000) }),
  z.object({
    query: z.string().max(200).default(''),
    connectionId: z.uuid().optional(),
    organizationId: z.uuid().optional(),
    scopeId: z.uuid().optional(),
    tieId: z.uuid().optional(),
  }),
])
export type ExportSelection = z.output<typeof exportSelection>

/** Something that a format does not carry, and whose it is. */
const loss = z.object({ reason: z.string(), count: z.int(), names: z.array(z.string()).max(5) })

export const exportPreview = z.object({
  /** How many credentials are selected. */
  count: z.int(),
  /** True of every format: secrets that this vault does not hold, history, logins. */
  losses: z.array(loss),
  formats: z.array(
    z.object({
      id: exportFormatId,
      label: z.string(),
      summary: z.string(),
      plaintext: z.boolean(),
      merges: z.boolean(),
      /** How many of the selected ones it takes. */
      count: z.int(),
      losses: z.array(loss),
    }),
  ),
})
export type ExportPreview = z.output<typeof exportPreview>
export type ExportLoss = z.output<typeof loss>

export const exportRequest = z.object({
  format: exportFormatId,
  selection: exportSelection,
  /** Of the vault, for what anyone could read. */
  passphrase: passphrase.optional(),
  /** Of the file, for what is encrypted. */
  filePassphrase: newPassphrase.optional(),
})
export const exportBytes = z.object({ data: z.base64(), count: z.int() })
export const exportResult = z.object({ path: z.string(), count: z.int() })
