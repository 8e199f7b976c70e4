import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'
import { report } from '../../state/report.ts'

export interface Revealed {
  field: string
  value: string
  hidesAt: number
}

/** Showing one secret of a credential at a time. */
export interface Reveal {
  readonly revealed: Revealed | null
  readonly reveal: (field: string) => Promise<void>
  readonly hide: () => void
}

/**
 * Holds the one secret that is on screen, and lets go of it: after its time, when another is shown,
 * when the window loses focus or sight, and with the component when the credential or vault changes.
 */
export function useReveal(credentialId: string, vault: string): Reveal {
  const { client } = useServices()
  const ask = useCallback(
    (field: string) => client.call('credentials.reveal', { id: credentialId, field }),
    [client, credentialId],
  )
  return useRevealed(`${credentialId} ${vault}`, ask)
}

type Answered = { value: string; hideAfterMs: number }

/** The same for any secret that `ask` knows to get. `of` names what the secrets belong to: another one means hide. */
export function useRevealed(of: string, ask: (field: string) => Promise<Answered>): Reveal {
  const services = useServices()
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const [questions] = useState(latest)

  const hide = useCallback(() => {
    questions.forget()
    setRevealed(null)
  }, [questions])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another credential or vault means hide
  useEffect(() => hide, [of, hide])

  useEffect(() => {
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [hide])

  useEffect(() => {
    if (!revealed) return
    const timer = setTimeout(hide, revealed.hidesAt - Date.now())
    return () => clearTimeout(timer)
  }, [revealed, hide])

  const reveal = useCallback(
    async (field: string) => {
      const current = questions.ask()
      try {
        const { value, hideAfterMs } = await ask(field)
        if (current()) setRevealed({ field, value, hidesAt: Date.now() + hideAfterMs })
      } catch (thrown) {
        if (current()) report(services, thrown)
      }
    },
    [services, ask, questions],
  )
  return { revealed, reveal, hide }
}

/** Reveals what was asked for from elsewhere, once, and only in the credential it was asked of. */
export function useWished(credentialId: string, { reveal }: Reveal): void {
  const { detail } = useServices()
  const wished = useStore(detail, (state) => (state.id === credentialId ? state.wished : null))
  useEffect(() => {
    if (wished === null) return
    detail.getState().wish(null)
    void reveal(wished)
  }, [wished, detail, reveal])
}
