import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../components/icon-button.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { commonWords } from '../../words/common.ts'

interface CopyButtonProps {
  credentialId: string
  field: { name: string; label: string; secret: boolean }
}

/** Main copies; the value does not pass through the page. */
export function CopyButton({ credentialId, field }: CopyButtonProps) {
  const { notices } = useServices()
  const { copy } = useActions()
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 1_500)
    return () => clearTimeout(timer)
  }, [done])

  async function press() {
    const copied = await copy(credentialId, field)
    setDone(copied)
    // A secret has its own notice, with the countdown.
    if (copied && !field.secret)
      notices.getState().tell({ tone: 'good', text: commonWords.copied(field.label) })
  }
  return (
    <IconButton label={commonWords.copy(field.label)} done={done} onPress={press}>
      {done ? <Check size={16} /> : <Copy size={16} />}
    </IconButton>
  )
}
