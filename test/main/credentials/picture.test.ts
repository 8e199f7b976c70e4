import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureHead } from '../../../src/main/credentials/picture.ts'
import { heads, png } from '../../support/pictures.ts'

test('a picture is told by what is in it, with the size it would have on screen', () => {
  for (const [named, head] of Object.entries(heads)) {
    const [type] = named.split(',')
    expect(pictureHead(head), named).toEqual({ type, width: 320, height: 200 })
  }
})

test('documents, texts and pictures of nothing are none', () => {
  const none = [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<!doctype html><img src="x">',
    '%PDF-1.7',
    'GIF90a and more of the same',
    'RIFF....WAVEfmt and so on and on and on',
    '',
  ].map((text) => Buffer.from(text, 'latin1'))
  for (const bytes of [...none, png(1, 1, [0, 10])]) expect(pictureHead(bytes)).toBeNull()
})

test('a head that was cut or changed anywhere is read without a failure', () => {
  const whole = Object.values(heads)
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.nat(60),
      fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 6 }),
      (head, length, changes) => {
        const bytes = new Uint8Array(head.subarray(0, length))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const found = pictureHead(bytes)
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true)
      },
    ),
  )
})
