import { Download, Eye, File, Trash2, Undo2 } from 'lucide-react'
import type { Attachment } from '../../../shared/attachment.ts'
import { Ago } from '../../components/ago.tsx'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { sizeOf, filesWords as words } from '../../words/files.ts'

interface FileRowProps {
  file: Attachment
  onLook: () => void
  save: (id: string) => void
  remove: (id: string) => void
  restore: (id: string) => void
}

/** One file. Nothing of what is in it is here until a person looks at it, or saves it. */
export function FileRow({ file, onLook, save, remove, restore }: FileRowProps) {
  const { id, name, bytes, addedAt, removedAt } = file
  return (
    <li className={`file${removedAt === null ? '' : ' file-removed'}`}>
      <File size={16} aria-hidden="true" className="file-sign" />
      <span className="file-text-column">
        <bdi className="file-name selectable">{name}</bdi>
        <span className="file-facts">
          {sizeOf(bytes)} <span aria-hidden="true">·</span>{' '}
          {removedAt === null ? (
            <Ago at={addedAt} />
          ) : (
            <>
              {words.removed} <Ago at={removedAt} />
            </>
          )}
        </span>
      </span>
      {removedAt === null ? (
        <span className="file-actions">
          <IconButton label={words.read(name)} onPress={onLook}>
            <Eye size={15} />
          </IconButton>
          <IconButton label={words.save(name)} onPress={() => save(id)}>
            <Download size={15} />
          </IconButton>
          <IconButton label={`${words.remove} ${name}`} onPress={() => remove(id)}>
            <Trash2 size={15} />
          </IconButton>
        </span>
      ) : (
        <Button tone="link" icon={<Undo2 size={14} />} onPress={() => restore(id)}>
          {words.restore}
        </Button>
      )}
    </li>
  )
}
