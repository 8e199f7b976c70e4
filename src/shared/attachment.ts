import { z } from 'zod'
import { credentialId } from './credential.ts'
import { call } from './ipc.ts'

/** The most that one attached file may hold, in bytes: told before a file is read. */
export const attachmentBytes = 5 * 1024 * 1024
/** The most files of one credential, removed ones left out. */
export const mostAttachments = 20

const nothing = z.void()
const one = z.object({ id: credentialId, attachment: z.uuid() })

/** A file of a credential, without what is in it. Times are Unix milliseconds. */
export const attachment = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.int(),
  addedAt: z.int(),
  /** When it was removed; it can be restored until the trash forgets it. */
  removedAt: z.int().nullable(),
})
export type Attachment = z.output<typeof attachment>

const given = z.object({
  name: z.string().min(1).max(1024),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= attachmentBytes, 'An attached file holds at most 5 MB'),
})

/** Files of credentials. What is in one crosses only where a person looks at a text, or saves it. */
export const attachmentCalls = {
  'attachments.list': call(z.object({ id: credentialId }), z.array(attachment)),
  /** Adds files: those that were dropped, or those chosen in the system's dialog; null where none was. */
  'attachments.add': call(
    z.object({ id: credentialId, files: z.array(given).min(1).max(mostAttachments).optional() }),
    z.object({ added: z.int() }).nullable(),
  ),
  /** Asks where to, and writes it there for the owner alone. Its path; null where none was chosen. */
  'attachments.save': call(one, z.string().nullable()),
  /** What is in it, where it is a short text; `text` is null where it is anything else. */
  'attachments.read': call(one, z.object({ text: z.string().nullable() })),
  'attachments.remove': call(one, nothing),
  'attachments.restore': call(one, nothing),
}
