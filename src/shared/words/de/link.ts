import type * as english from '../en/link.ts'
import type { Translated } from '../translated.ts'

export const link: Translated<typeof english.link> = {
  link: {
    nothing: 'Ein geöffneter Link führt zu nichts in diesem Tresor. Vielleicht gehört er zu einem anderen.',
  },
}
