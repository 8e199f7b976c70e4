import { attachmentBytes, mostAttachments, mostPixels, type Picture } from '../../shared/attachment.ts'
import type { AppCalls } from '../../shared/contract.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { pictureHead } from '../credentials/picture.ts'
import { assertOutside, writePrivately } from '../exports/write-file.ts'
import { fileName, readAttachment, tooLarge } from '../importing/attach.ts'

type Names = Extract<keyof AppCalls, `attachments.${string}`>

/** A text up to this size is shown. */
const shownBytes = 64 * 1024

/** Files of credentials: adding, looking at a text or a picture, saving, removing. */
export const attachmentHandlers = (core: Core): Pick<Handlers<AppCalls>, Names> => {
  const { ports, session, emit, countReveal } = core
  const attachments = () => session.vault().attachments
  const changed = (id: string) => emit('attachments.changed', { id })

  return {
    'attachments.list': ({ id }) => attachments().list(id),
    'attachments.add': async ({ id, files }) => {
      session.vault().credentials.get(id)
      const room = mostAttachments - attachments().list(id).filter(isThere).length
      const chosen = files ?? (await chooseFiles()).map(readAttachment)
      if (chosen.length === 0) return null
      if (chosen.length > room) {
        throw invalidInputAt(
          'files',
          `A credential takes ${mostAttachments} files. There is room for ${room} more`,
        )
      }
      for (const { name, bytes } of chosen) if (bytes.length > attachmentBytes) throw tooLarge(name)
      // The dialog may stay open while the vault locks: `vault()` says so.
      const vault = session.vault()
      vault.together(() => {
        for (const { name, bytes } of chosen) {
          vault.attachments.add(id, { name: fileName(name), bytes }, ports.now())
        }
      })
      for (const { bytes } of chosen) bytes.fill(0)
      changed(id)
      return { added: chosen.length }
    },
    'attachments.save': async ({ id, attachment }) => {
      const { folder } = session.vault()
      const { name } = attachments().get(id, attachment)
      const file = await ports.chooseExport(name)
      if (file === null) return null
      assertOutside(file, folder)
      countReveal(`${id} ${attachment}`)
      const bytes = attachments().open(id, attachment)
      try {
        writePrivately(file, bytes)
      } finally {
        bytes.fill(0)
      }
      return file
    },
    'attachments.read': ({ id, attachment }) => {
      const { bytes: size } = attachments().get(id, attachment)
      countReveal(`${id} ${attachment}`)
      const bytes = attachments().open(id, attachment)
      try {
        const picture = pictureOf(bytes)
        if (picture) return { text: null, picture }
        return { text: size > shownBytes ? null : textOf(bytes) }
      } finally {
        bytes.fill(0)
      }
    },
    'attachments.remove': ({ id, attachment }) => {
      attachments().remove(id, attachment, ports.now())
      changed(id)
    },
    'attachments.restore': ({ id, attachment }) => {
      if (attachments().list(id).filter(isThere).length >= mostAttachments) {
        throw invalidInputAt(
          'attachment',
          `A credential takes ${mostAttachments} files. Remove another one first`,
        )
      }
      attachments().restore(id, attachment)
      changed(id)
    },
  }

  function chooseFiles(): Promise<readonly string[]> {
    if (ports.chooseAttachments) return ports.chooseAttachments()
    throw new AppError('not-found', { what: 'file dialog', id: '' }, 'There is no dialog to choose a file.')
  }
}

const isThere = ({ removedAt }: { removedAt: number | null }) => removedAt === null

/** A copy of the bytes with their size on screen, which is known before anything decodes them; null where they are none. */
function pictureOf(bytes: Uint8Array): Picture | null {
  const head = pictureHead(bytes)
  if (head === null) return null
  return head.width * head.height > mostPixels ? head : { ...head, bytes: new Uint8Array(bytes) }
}

/** The bytes as text; null where they are none, or hold anything but what is written and read. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that no text has.
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? null : text
  } catch {
    return null
  }
}
