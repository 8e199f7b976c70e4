import { z } from 'zod'
import { credentialId } from './credential.ts'
import { call } from './ipc.ts'

/** The most that one attached file may hold, in bytes: told before a file is read. */
export const attachmentBytes = 5 * 1024 * 1024
/** The most files of one credential, removed ones left out. */
export const mostAttachments = 20

/** What a page may be given to draw. No SVG: it is a document, and not a picture. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
export type PictureType = z.output<typeof pictureType>
/** A picture of more pixels is not drawn: a small file can say that it is a large one. */
export const mostPixels = 40_000_000

/** A picture that a person asked to see. `bytes` are absent where it has more than `mostPixels`. */
export const picture = z.object({
  type: pictureType,
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.instanceof(Uint8Array).optional(),
})
export type Picture = z.output<typeof picture>

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

/** Files of credentials. What is in one crosses only where a person looks at a text or a picture, or saves it. */
export const attachmentCalls = {
  'attachments.list': call(
    () => z.object({ id: credentialId }),
    () => z.array(attachment),
  ),
  /** Adds files: those that were dropped, or those chosen in the system's dialog; null where none was. */
  'attachments.add': call(
    () => z.object({ id: credentialId, files: z.array(given).min(1).max(mostAttachments).optional() }),
    () => z.object({ added: z.int() }).nullable(),
  ),
  /** Asks where to, and writes it there for the owner alone. Its path; null where none was chosen. */
  'attachments.save': call(one, () => z.string().nullable()),
  /** What is in it, where it is a short text or a picture; `text` is null and `picture` absent where it is anything else. */
  'attachments.read': call(one, () => z.object({ text: z.string().nullable(), picture: picture.optional() })),
  'attachments.remove': call(one, nothing),
  'attachments.restore': call(one, nothing),
}
