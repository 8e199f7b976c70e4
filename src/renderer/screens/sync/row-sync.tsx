import { ArrowUp, CirclePause } from 'lucide-react'
import type { CredentialSummary } from '../../../shared/credential.ts'
import { Badge } from '../../components/badge.tsx'
import { rowSyncWords } from '../../words/sync.ts'
import './sync.css'

/** A row’s sync where it needs a word or a sign; one that agrees with its remote shows none. */
export function RowSync({ sync }: { sync: CredentialSummary['sync'] }) {
  if (sync === 'synced' || sync === 'local') return null
  const { short, long } = rowSyncWords[sync]
  if (sync === 'conflict' || sync === 'failed') {
    return (
      <span className="row-flag" title={long}>
        <Badge tone={sync === 'failed' ? 'red' : 'amber'}>{short}</Badge>
      </span>
    )
  }
  const Icon = sync === 'held' ? CirclePause : ArrowUp
  return (
    <span className={`row-sync row-sync-${sync}`} title={long}>
      <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
      <span className="visually-hidden">{short}</span>
    </span>
  )
}
