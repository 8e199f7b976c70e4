import { useState } from 'react'
import { useStore } from 'zustand'
import { demoName } from '../../shared/demo.ts'
import { Button } from '../components/button.tsx'
import { Delayed } from '../components/delayed.tsx'
import { Empty } from '../components/empty.tsx'
import { Mark } from '../components/mark.tsx'
import { Unlock } from '../screens/unlock/unlock.tsx'
import { Create } from '../screens/welcome/create.tsx'
import { Welcome } from '../screens/welcome/welcome.tsx'
import { useServices } from '../state/context.ts'
import { explain } from '../state/failure.ts'
import { commonWords } from '../words/common.ts'
import { EvaluationStrip } from './evaluation-strip.tsx'
import { useNoReload } from './no-reload.ts'
import { Notices } from './notices.tsx'
import { opening } from './opening.ts'
import { useTheme } from './use-theme.ts'
import { VaultScreen } from './vault-screen.tsx'

const openingDemo = { name: demoName, demo: true }

/** Which screen. There is no router: nothing links into a vault. */
export function App() {
  useNoReload()
  useTheme()
  return (
    <div className="app">
      <EvaluationStrip />
      <div className="app-body">
        <Screen />
      </div>
      <Notices />
    </div>
  )
}

function Screen() {
  const { vault } = useServices()
  const now = useStore(vault, (state) => state.now)
  const failure = useStore(vault, (state) => state.failure)
  // The vault is open as soon as it is created, but its recovery key has yet to be seen.
  const [creatingIn, setCreatingIn] = useState<string | null>(null)

  if (creatingIn !== null) return <Create defaultFolder={creatingIn} onDone={() => setCreatingIn(null)} />
  if (now?.state === 'unlocked') return <VaultScreen vault={now} />
  // At the same place as the one that follows, which only fills it.
  if (now === null && failure === null && opening) return <VaultScreen vault={openingDemo} />
  if (now?.state === 'locked') return <Unlock key={now.path} vault={now} />
  if (now) return <Welcome recent={now.recent} onCreate={() => setCreatingIn(now.defaultFolder)} />
  if (failure) {
    const retry = <Button onPress={() => vault.getState().ask()}>{commonWords.retry}</Button>
    return <Empty icon={<Mark size={40} />} title={explain(failure).text} action={retry} />
  }
  return (
    <Delayed>
      <Empty icon={<Mark size={40} />} title={commonWords.loading} />
    </Delayed>
  )
}
