import { Plus } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { Mark } from '../../components/mark.tsx'
import { useServices } from '../../state/context.ts'
import { listWords } from '../../words/list.ts'

/** An open vault with no connection yet: what a connection is, and the one thing to do. */
export function FirstSteps() {
  const { dialog } = useServices()
  const add = (
    <>
      <Button
        tone="primary"
        size="lg"
        icon={<Plus size={16} />}
        onPress={() => dialog.getState().show({ kind: 'add-connection' })}
      >
        {listWords.connect}
      </Button>
      <p className="first-other">
        <Button tone="link" onPress={() => dialog.getState().show({ kind: 'new-credential' })}>
          {listWords.keepHere}
        </Button>
      </p>
    </>
  )
  return (
    <main className="pane">
      <Empty icon={<Mark size={56} bare />} title={listWords.welcome} action={add}>
        {listWords.welcomeHelp}
      </Empty>
    </main>
  )
}
