import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { emptyTrashWords as words } from '../../words/bulk.ts'
import { commonWords } from '../../words/common.ts'

/** Asks before everything in the trash is forgotten: that cannot be taken back. */
export function EmptyTrash({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const { client, detail, notices, trash } = services
  const count = useStore(trash, ({ value }) => value) ?? 0
  const [working, setWorking] = useState(false)

  async function submit() {
    setWorking(true)
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
    <Dialog
      role="alertdialog"
      title={words.title(count)}
      busy={working}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={working} onPress={onClose}>
            {commonWords.cancel}
          </Button>
          <Button tone="danger" isPending={working} onPress={submit}>
            {working ? words.working : words.submit}
          </Button>
        </>
      }
    >
      <p>{words.lost}</p>
      <ul className="lost">
        {words.what.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p className="quiet">{words.elsewhere}</p>
    </Dialog>
  )
}
