import { Paperclip } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Attachment } from '../../../shared/attachment.ts'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { SectionWait } from '../../components/section-wait.tsx'
import { explain } from '../../state/failure.ts'
import { filesWords as words } from '../../words/files.ts'
import '../../components/file-drop.css'
import { FileDialog, type Looked } from './file-dialog.tsx'
import { FileRow } from './file-row.tsx'
import { useFiles } from './use-files.ts'
import './files.css'

/** The files of a credential, sealed in the vault. They are added by a dialog or dropped here. */
export function Files({ credential }: { credential: CredentialDetail }) {
  const { files, failure, adding, add, read, ...on } = useFiles(credential.id)
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState<Looked | null>(null)
  if (failure) return <p className="quiet">{explain(failure).text}</p>
  if (files === null) return <SectionWait title={words.title} />

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  function onDragOver(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(true)
  }
  function onDrop(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    if (dropped.length > 0) add(dropped)
  }
  async function look(file: Attachment) {
    const answer = await read(file.id)
    if (answer) setShown({ file, ...answer })
  }

  return (
    <section aria-label={words.title} data-testid="files">
      <h3 className="section-title">{words.title}</h3>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onLook={() => void look(file)} {...on} />
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button in it */}
      <div
        className={`files-drop${over ? ' files-drop-over' : ''}`}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Paperclip size={14} aria-hidden="true" />
        <span role="status">{over ? words.dropHere : adding ? words.adding : words.drop}</span>
        {!over && !adding && (
          <Button className="drop-choose" onPress={() => add()}>
            {words.choose}
          </Button>
        )}
      </div>
      {shown && <FileDialog {...shown} onClose={() => setShown(null)} />}
    </section>
  )
}
