import { useCallback, useEffect, useRef, useState } from 'react'
import { type Attachment, attachmentBytes, mostAttachments } from '../../../shared/attachment.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'
import { report } from '../../state/report.ts'
import { sizeOf, filesWords as words } from '../../words/files.ts'

/** The files of one credential, and what is done with them. Sizes are looked at before anything is read. */
export function useFiles(id: string) {
  const services = useServices()
  const { client, notices } = services
  const [files, setFiles] = useState<readonly Attachment[] | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [adding, setAdding] = useState(false)
  const questions = useRef(latest()).current

  const ask = useCallback(async () => {
    const mine = questions.ask()
    try {
      const found = await client.call('attachments.list', { id })
      if (mine()) setFiles(found)
    } catch (thrown) {
      if (mine()) setFailure(thrown as AppError)
    }
  }, [client, id, questions])
  useEffect(() => {
    void ask()
    return client.on('attachments.changed', (changed) => {
      if (changed.id === id) void ask()
    })
  }, [ask, client, id])

  const told = <T>(work: Promise<T>): Promise<T | null> =>
    work.catch((thrown: unknown) => {
      report(services, thrown)
      return null
    })
  const tell = (text: string) => notices.getState().tell({ tone: 'attention', text })

  async function add(dropped?: readonly File[]) {
    const large = dropped?.find(({ size }) => size > attachmentBytes)
    if (large) return tell(words.tooLarge(large.name, sizeOf(large.size)))
    if (dropped && dropped.length > mostAttachments) return tell(words.tooMany(mostAttachments))
    setAdding(true)
    await told(
      (async () => {
        const read = dropped && (await Promise.all(dropped.map(bytesOf)))
        await client.call('attachments.add', { id, ...(read && { files: read }) })
      })(),
    )
    setAdding(false)
  }
  return {
    files,
    failure,
    adding,
    add: (dropped?: readonly File[]) => void add(dropped),
    async save(attachment: string) {
      const path = await told(client.call('attachments.save', { id, attachment }))
      if (path) notices.getState().tell({ tone: 'good', text: words.saved(path) })
    },
    read: (attachment: string) => told(client.call('attachments.read', { id, attachment })),
    remove: (attachment: string) => void told(client.call('attachments.remove', { id, attachment })),
    restore: (attachment: string) => void told(client.call('attachments.restore', { id, attachment })),
  }
}

const bytesOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
