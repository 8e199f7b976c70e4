import { useStore } from 'zustand'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { emptyTrashWords as words } from '../../words/bulk.ts'

/** Asks before everything in the trash is forgotten: that cannot be taken back. */
export function EmptyTrash({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const { client, detail, notices, trash } = services
  const count = useStore(trash, ({ value }) => value) ?? 0

  async function submit() {
    try {
      const { forgotten, left } = await client.call('credentials.emptyTrash')
      void detail.getState().choose(null)
      notices.getState().tell({ tone: 'good', text: words.done(forgotten, left) })
    } catch (thrown) {
      report(services, thrown)
    }
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.title(count)}
      submit={words.submit}
      working={words.working}
      onConfirm={submit}
      onClose={onClose}
    >
      <p>{words.lost}</p>
      <ul className="lost">
        {words.what.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p className="quiet">{words.elsewhere}</p>
    </ConfirmDialog>
  )
}
