import type { Attachment, Picture } from '../../../shared/attachment.ts'
import { Dialog } from '../../components/dialog.tsx'
import { filesWords as words } from '../../words/files.ts'
import { PictureView } from './picture-view.tsx'

/** What a person asked to see of a file: its text or its picture, or neither. */
export interface Looked {
  readonly file: Attachment
  readonly text: string | null
  readonly picture?: Picture | undefined
}

export function FileDialog({ file, text, picture, onClose }: Looked & { onClose: () => void }) {
  return (
    <Dialog title={<bdi>{file.name}</bdi>} width="wide" onClose={onClose}>
      {picture?.bytes ? (
        <PictureView name={file.name} picture={picture} bytes={picture.bytes} />
      ) : picture ? (
        <p>{words.tooManyPixels(picture.width, picture.height)}</p>
      ) : text === null ? (
        <p>{words.notShown}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
        <pre className="field-block mono selectable file-text" tabIndex={0}>
          {text}
        </pre>
      )}
    </Dialog>
  )
}
