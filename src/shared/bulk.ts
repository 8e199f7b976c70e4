import { z } from 'zod'
import { credentialFilter, credentialId } from './credential.ts'
import { ours } from './ours.ts'

const tags = z.array(z.string().trim().min(1).max(50)).max(50)

/** What is changed in each. Only what is named. */
export const bulkChange = z
  .object({
    addTags: tags.optional(),
    removeTags: tags.optional(),
    /** Null takes it away. */
    expiresAt: z.int().nullable().optional(),
    rotateDays: z.int().min(1).max(3650).nullable().optional(),
    /** Put after the note that is there, on a line of its own. */
    appendNote: z.string().trim().min(1).max(10_000).optional(),
    /** The scope of an organization that only this vault knows; for what no remote has. */
    moveTo: z.uuid().optional(),
    /** Into the trash. Goes alone. */
    remove: z.literal(true).optional(),
    /** Out of the trash. Goes alone. */
    restore: z.literal(true).optional(),
    /** Out of the vault, from the trash only. Goes alone, and nobody can take it back. */
    purge: z.literal(true).optional(),
    /** For remotes that ask why. */
    reason: z.string().trim().max(2000).optional(),
  })
  .refine(({ reason: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: 'There is nothing to change',
  })
  .refine(
    ({ reason: _, ...change }) => {
      const named = Object.entries(change).filter(([, value]) => value !== undefined)
      return named.length < 2 || !named.some(([name]) => ['remove', 'restore', 'purge'].includes(name))
    },
    { message: 'What is deleted cannot be changed as well', path: ['remove'] },
  )
export type BulkChange = z.output<typeof bulkChange>

export const bulkRequest = z.object({
  of: z.union([
    z.object({ ids: z.array(credentialId).min(1).max(10_000) }),
    /** All that a list shows, but for a few. */
    z.object({ filter: credentialFilter, except: z.array(credentialId).max(10_000).default([]) }),
  ]),
  change: bulkChange,
})

/** One that cannot be changed, and why, as a sentence. */
const left = z.object({ id: credentialId, name: z.string(), why: ours })
const counted = {
  /** How many are meant, and how many of them change. */
  of: z.int(),
  changed: z.int(),
  /** The first hundred that cannot be changed, and how many there are. */
  cannot: z.array(left),
  cannotCount: z.int(),
}
export const bulkPreview = z.object({
  ...counted,
  /** The first of those that change, with what changes: «Tags: pci, ci → pci, ci, legacy». */
  examples: z.array(z.object({ id: credentialId, name: z.string(), change: z.array(ours) })),
})
export type BulkPreview = z.output<typeof bulkPreview>
export const bulkResult = z.object({
  ...counted,
  /** Null where nothing changed that can be taken back. */
  undo: z.uuid().nullable(),
})
export const bulkUndone = z.object({
  restored: z.int(),
  /** Changed again since, so left as they are. */
  left: z.int(),
})
