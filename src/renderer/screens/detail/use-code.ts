import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'
import { report } from '../../state/report.ts'

export interface Code {
  readonly code: string
  readonly periodSeconds: number
  readonly validUntil: number
}

/**
 * The one-time code that is on screen, renewed as long as it may be seen: it goes with the first code that ends
 * after a secret's time, when the window loses focus or sight, and with the component.
 */
export function useCode(id: string, field: string) {
  const services = useServices()
  const seconds = useStore(services.settings, ({ value }) => value?.revealSeconds ?? 30)
  const [now, setNow] = useState<Code | null>(null)
  const [until, setUntil] = useState(0)
  const [questions] = useState(latest)

  const hide = useCallback(() => {
    questions.forget()
    setNow(null)
  }, [questions])
  const ask = useCallback(async () => {
    const current = questions.ask()
    try {
      const code = await services.client.call('credentials.totp', { id, field })
      if (current()) setNow(code)
    } catch (thrown) {
      if (!current()) return
      setNow(null)
      report(services, thrown)
    }
  }, [services, questions, id, field])

  useEffect(() => {
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
      questions.forget()
    }
  }, [hide, questions])
  useEffect(() => {
    if (!now) return
    const wait = Math.max(250, now.validUntil - Date.now())
    const timer = setTimeout(() => (Date.now() < until ? void ask() : hide()), wait)
    return () => clearTimeout(timer)
  }, [now, until, ask, hide])

  const show = () => {
    setUntil(Date.now() + seconds * 1_000)
    void ask()
  }
  return { now, show, hide }
}
