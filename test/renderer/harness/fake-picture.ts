import type { Picture } from '../../../src/shared/attachment.ts'

/** Something to look at, made by the page itself. */
export async function fakePicture(): Promise<Picture> {
  const [width, height] = [900, 560]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#f2efe9'
    pen.fillRect(40, 40, width - 80, height - 80)
    pen.strokeStyle = '#17685b'
    pen.lineWidth = 8
    for (const [x, y, w, h] of [
      [60, 60, 340, 240],
      [400, 60, 440, 160],
      [60, 300, 520, 200],
      [580, 220, 260, 280],
    ] as const)
      pen.strokeRect(x, y, w, h)
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return { type: 'image/png', width, height, bytes: new Uint8Array(await blob.arrayBuffer()) }
}
