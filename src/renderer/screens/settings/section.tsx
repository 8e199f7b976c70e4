import type { ReactNode } from 'react'

/** One titled part of the settings, which the list beside them leads to. */
export function SettingsSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="settings-group" id={`settings-${id}`} aria-label={title}>
      <h3 className="settings-title" tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}
