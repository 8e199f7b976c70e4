import { FileKey2 } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import './file-drop.css'

interface FileDropProps {
  words: { drop: string; choose: string }
  disabled?: boolean | undefined
  onFile: (file: File) => void
  children: ReactNode
}

/** Takes a file dropped anywhere on `children`, or chosen with the button under them. */
export function FileDrop({ words, disabled = false, onFile, children }: FileDropProps) {
  const [over, setOver] = useState(false)

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !disabled) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button below
    <div
      className={`drop${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
      <p className="drop-help">
        <FileKey2 size={14} aria-hidden="true" />
        {words.drop}{' '}
        <FileTrigger
          onSelect={(files) => {
            const file = files?.[0]
            if (file) onFile(file)
          }}
        >
          <Button className="drop-choose" isDisabled={disabled}>
            {words.choose}
          </Button>
        </FileTrigger>
      </p>
    </div>
  )
}
