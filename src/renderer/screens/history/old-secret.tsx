import { Eye, EyeOff } from 'lucide-react'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { useServices } from '../../state/context.ts'
import { detailWords } from '../../words/detail.ts'
import { historyWords as words } from '../../words/history.ts'
import { type Revealed, useRevealed } from '../detail/use-reveal.ts'

/** A change names a secret `secrets.<field>`. */
const secretOf = (field: string) => field.replace(/^secrets\./, '')

/** The secrets of one version, of which one at a time is on screen. */
export function useOldSecrets(credentialId: string, version: number) {
  const { client, vault } = useServices()
  const path = useStore(vault, ({ now }) => (now?.state === 'unlocked' ? now.path : ''))
  const ask = useCallback(
    (field: string) =>
      client.call('credentials.revealVersion', { id: credentialId, version, field: secretOf(field) }),
    [client, credentialId, version],
  )
  return useRevealed(`${credentialId} ${version} ${path}`, ask)
}

interface OldSecretProps {
  label: string
  field: string
  revealed: Revealed | null
  reveal: (field: string) => void
  hide: () => void
}

/** A button that shows what a secret was before, and hides it again as any revealed secret. */
export function OldSecret({ label, field, revealed, reveal, hide }: OldSecretProps) {
  const shown = revealed?.field === field ? revealed : null
  return (
    <>
      <IconButton
        label={shown ? words.hide(label) : words.reveal(label)}
        onPress={shown ? hide : () => reveal(field)}
      >
        {shown ? <EyeOff size={14} /> : <Eye size={14} />}
      </IconButton>
      <span className="visually-hidden" role="status">
        {shown ? detailWords.revealed(words.oldSecret(label)) : ''}
      </span>
      {shown && <Shown revealed={shown} />}
    </>
  )
}

function Shown({ revealed }: { revealed: Revealed }) {
  const now = useNow(1_000)
  return (
    <span className="old-secret">
      <span className="field-block field-secret mono selectable" data-testid="revealed-old">
        {revealed.value}
      </span>
      <span className="field-note" aria-hidden="true">
        {detailWords.hidesIn(Math.max(0, Math.ceil((revealed.hidesAt - now) / 1_000)))}
      </span>
    </span>
  )
}
