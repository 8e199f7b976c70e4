import { useEffect, useState } from 'react'
import type { Completion } from '../../../shared/search.ts'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'

export type Option = Completion['options'][number]

export interface Completing {
  readonly options: readonly Option[]
  /** The option the keyboard is on; null while it is in the text. */
  readonly active: number | null
  move(by: 1 | -1): void
  /** The text with an option in it, and where the caret goes. */
  taken(option: Option): { text: string; caret: number }
  close(): void
}

const none: Completion = { from: 0, to: 0, options: [] }

/** What can be typed where the caret is. Between words nothing is offered: that would be in the way. */
export function useCompletion(text: string, caret: number | null): Completing {
  const { client } = useServices()
  const [found, setFound] = useState(none)
  const [active, setActive] = useState<number | null>(null)
  const [questions] = useState(latest)

  useEffect(() => {
    const mine = questions.ask()
    setActive(null)
    if (caret === null || !/\S/.test(text[caret - 1] ?? ' ')) return setFound(none)
    client.call('search.complete', { text, at: caret }).then(
      (answer) => {
        if (!mine()) return
        const typed = text.slice(answer.from, answer.to)
        setFound(answer.options.some(({ insert }) => insert === typed) ? none : answer)
      },
      // Without completion the search still works.
      () => mine() && setFound(none),
    )
  }, [client, text, caret, questions])

  const { options } = found
  return {
    options,
    active,
    move(by) {
      const from = active ?? (by === 1 ? -1 : options.length)
      const next = from + by
      setActive(next < 0 || next >= options.length ? null : next)
    },
    taken({ insert }) {
      // A value ends with a space, an operator waits for its value.
      const put = insert.endsWith(':') ? insert : `${insert} `
      const rest = text.slice(found.to).replace(/^ /, put.endsWith(' ') ? '' : ' ')
      return { text: text.slice(0, found.from) + put + rest, caret: found.from + put.length }
    },
    close() {
      questions.forget()
      setFound(none)
      setActive(null)
    },
  }
}
