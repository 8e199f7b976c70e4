import { type FormEvent, useState } from 'react'
import type { BulkChange } from '../../../shared/bulk.ts'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { changeTicked, tickedOf } from '../../state/bulk.ts'
import { useServices } from '../../state/context.ts'
import type { BulkKind } from '../../state/dialog.ts'
import { explain } from '../../state/failure.ts'
import { tickedCount } from '../../state/selection.ts'
import { bulkWords as words } from '../../words/bulk.ts'
import { BulkForm } from './bulk-form.tsx'
import { BulkPreviewed } from './bulk-preview.tsx'
import { usePreview } from './use-preview.ts'

/** There is nothing to fill in. */
const atOnce: Partial<Record<BulkKind, BulkChange>> = { remove: { remove: true }, purge: { purge: true } }

/** Changes all that is ticked, after showing what that does. */
export function BulkDialog({ change: kind, onClose }: { change: BulkKind; onClose: () => void }) {
  const services = useServices()
  // What is ticked when the dialog opens is what is meant.
  const [of] = useState(() => tickedOf(services))
  const [count] = useState(() => tickedCount(services.selection.getState(), services.list.getState().total))
  const [change, setChange] = useState<BulkChange | null>(atOnce[kind] ?? null)
  const [working, setWorking] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const { preview, failure } = usePreview(of, change)
  const final = kind === 'remove' || kind === 'purge'
  const told = failed ?? failure
  const ready = change !== null && preview !== null && preview.changed > 0

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (of === null || !ready || working) return
    setWorking(true)
    try {
      await changeTicked(services, of, kind, change)
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailed(thrown)
      setWorking(false)
    }
  }

  return (
    <Dialog
      title={words.title(kind, count)}
      role={final ? 'alertdialog' : 'dialog'}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="bulk"
          submit={words.submit(kind, preview?.changed ?? 0)}
          disabled={!ready}
          danger={final}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      <form id="bulk" className="gate-form" onSubmit={submit} noValidate>
        <BulkForm
          kind={kind}
          disabled={working}
          onChange={(next) => {
            setFailed(null)
            setChange(next)
          }}
          onLeave={onClose}
        />
        {told && (
          <Banner tone="error" live>
            {explain(told).text}
          </Banner>
        )}
        <BulkPreviewed
          kind={kind}
          preview={change === null ? null : preview}
          waiting={change !== null && !told}
        />
      </form>
    </Dialog>
  )
}
