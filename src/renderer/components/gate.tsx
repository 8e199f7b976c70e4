import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { welcomeWords } from '../words/welcome.ts'
import { Arch } from './arch.tsx'
import './gate.css'

/** The frame of every screen outside a vault: the arch on the left, one thing to do on the right. */
export function Gate({ children }: { children: ReactNode }) {
  return (
    <div className="gate">
      <aside className="gate-art">
        <div className="gate-arch">
          <Arch />
          <div className="gate-brand">
            <p className="gate-name">{commonWords.app}</p>
            <p className="gate-tagline">{welcomeWords.tagline}</p>
          </div>
        </div>
      </aside>
      <main className="gate-main">
        <div className="gate-column">{children}</div>
      </main>
    </div>
  )
}
