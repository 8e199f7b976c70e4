import type { ReactNode } from 'react'
import { Fragment, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useStore } from 'zustand'
import { useServices } from '../state/context.ts'
import { voice } from '../words/i18n.ts'

/** Draws everything anew when the language changes, and tells it to the browser and to the controls. */
export function Spoken({ children }: { children: ReactNode }) {
  const { preferences } = useServices()
  const { locale } = useStore(preferences, () => voice.language())
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <I18nProvider locale={locale}>
      <Fragment key={locale}>{children}</Fragment>
    </I18nProvider>
  )
}
