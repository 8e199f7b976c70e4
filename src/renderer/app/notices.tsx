import { ClipboardCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { NoticeCard } from '../components/notice-card.tsx'
import { useNow } from '../components/now.ts'
import { useActions } from '../state/actions.ts'
import { undoBulk } from '../state/bulk.ts'
import { useServices } from '../state/context.ts'
import type { Notice } from '../state/notices.ts'
import { bulkWords } from '../words/bulk.ts'
import { commonWords } from '../words/common.ts'
import { stepWords } from '../words/failure.ts'

const stays = 5_000
/** So long a change to many is offered to be taken back here; the key for it works until the vault is locked. */
const staysToUndo = 20_000

/** News at the bottom of the window. What needs a person stays; the rest goes by itself. */
export function Notices() {
  const { notices, clipboard } = useServices()
  const all = useStore(notices, (state) => state.all)
  const clearsAt = useStore(clipboard, (state) => state.clearsAt)
  return (
    // Stays in reach and audible while a dialog hides the rest.
    <section data-react-aria-top-layer="true" className="notices" aria-label={commonWords.notices}>
      <div role="status" aria-live="polite" className="notices-live">
        {all.map((notice) => (
          <Told key={notice.id} notice={notice} />
        ))}
        {clearsAt !== null && <ClipboardSaid key={clearsAt} clearsAt={clearsAt} />}
      </div>
      {clearsAt !== null && <ClipboardNotice clearsAt={clearsAt} />}
    </section>
  )
}

function Told({ notice }: { notice: Notice }) {
  const services = useServices()
  const { notices, dialog, list } = services
  const { sync } = useActions()
  const { id, tone, text, step, connectionId, undo } = notice
  const goes = tone !== 'attention'
  const dismiss = () => notices.getState().dismiss(id)

  useEffect(() => {
    if (!goes) return
    const timer = setTimeout(() => notices.getState().dismiss(id), undo === null ? stays : staysToUndo)
    return () => clearTimeout(timer)
  }, [goes, id, undo, notices])

  function take() {
    dismiss()
    if (undo !== null) return void undoBulk(services, undo)
    if (connectionId === null) return
    if (step === 'sign-in') dialog.getState().show({ kind: 'edit-connection', connectionId })
    else if (step === 'conflicts') void list.getState().show({ sync: 'conflict' })
    else void sync([connectionId])
  }
  const leads = step === 'sign-in' || step === 'retry' || step === 'conflicts'
  const offered = undo !== null ? bulkWords.undo : connectionId !== null && leads ? stepWords[step] : null
  return <NoticeCard tone={tone} text={text} action={offered} onAction={take} onDismiss={dismiss} />
}

/** Heard once; the countdown beside it is for the eye only. */
function ClipboardSaid({ clearsAt }: { clearsAt: number }) {
  const { clipboard } = useServices()
  const [seconds] = useState(() => Math.ceil((clearsAt - Date.now()) / 1_000))
  const label = useStore(clipboard, (state) => state.label) ?? commonWords.secret
  return <span className="visually-hidden">{commonWords.clipboardWillClear(label, seconds)}</span>
}

function ClipboardNotice({ clearsAt }: { clearsAt: number }) {
  const { clipboard } = useServices()
  const label = useStore(clipboard, (state) => state.label)
  const now = useNow(1_000)
  const seconds = Math.max(0, Math.ceil((clearsAt - now) / 1_000))
  useEffect(() => {
    // Main tells when it has cleared; should that word be lost, the notice must not stay for ever.
    if (now > clearsAt + 2_000) clipboard.getState().heard(null)
  }, [now, clearsAt, clipboard])
  return (
    <div className="notice notice-plain" data-testid="clipboard-notice">
      <ClipboardCheck size={16} className="notice-icon" aria-hidden="true" />
      <p className="notice-text" aria-hidden="true">
        <b>{commonWords.copied(label ?? commonWords.secret)}. </b>
        {commonWords.clipboardClears(seconds)}
      </p>
    </div>
  )
}
