import { useEffect, useRef, useState } from 'react'
import type { Picture } from '../../../shared/attachment.ts'
import { filesWords as words } from '../../words/files.ts'

/** Pixels of the longer side: more than the dialog shows is not kept. */
const longest = 2_000

interface PictureViewProps {
  name: string
  picture: Picture
  bytes: Uint8Array
}

/**
 * A picture drawn from its bytes. It never has an address: nothing but pixels comes of the bytes, and the page's
 * policy stays as it is. The first picture of one that moves.
 */
export function PictureView({ name, picture: { type, width, height }, bytes }: PictureViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'decoding' | 'shown' | 'broken'>('decoding')
  useEffect(() => {
    let wanted = true
    const scale = Math.min(1, longest / Math.max(width, height))
    // One side only: a camera may have laid the picture on its side, which the decoder turns first.
    const size = { resizeWidth: Math.max(1, Math.round(width * scale)), resizeQuality: 'high' } as const
    const plain = new Blob([new Uint8Array(bytes)], { type })
    createImageBitmap(plain, scale < 1 ? size : {}).then(
      (bitmap) => {
        const drawn = canvas.current
        if (wanted && drawn) {
          drawn.width = bitmap.width
          drawn.height = bitmap.height
          drawn.getContext('2d')?.drawImage(bitmap, 0, 0)
          setState('shown')
        }
        bitmap.close()
      },
      () => wanted && setState('broken'),
    )
    return () => {
      wanted = false
    }
  }, [bytes, type, width, height])
  if (state === 'broken') return <p role="alert">{words.broken}</p>
  return (
    <figure className="picture">
      <canvas ref={canvas} role="img" aria-label={words.pictureOf(name)} className="picture-drawn" />
      <figcaption className="quiet">
        {state === 'decoding'
          ? words.decoding
          : words.picture(type.replace('image/', '').toUpperCase(), width, height)}
      </figcaption>
    </figure>
  )
}
