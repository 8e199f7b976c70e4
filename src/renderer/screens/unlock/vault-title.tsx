import { Badge } from '../../components/badge.tsx'
import { commonWords } from '../../words/common.ts'

export interface SelectedVault {
  name: string
  path: string
  demo: boolean
}

export function VaultTitle({ vault, title }: { vault: SelectedVault; title: string }) {
  return (
    <div>
      <h1 className="gate-title">
        <bdi>{title}</bdi>
      </h1>
      <p className="gate-path mono selectable">
        {vault.demo && <Badge tone="accent">{commonWords.demo}</Badge>} {vault.path}
      </p>
    </div>
  )
}
