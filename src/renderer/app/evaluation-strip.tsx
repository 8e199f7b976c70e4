import { useStore } from 'zustand'
import '../components/banner.css'
import { useServices } from '../state/context.ts'
import { commonWords } from '../words/common.ts'

/** On every screen while the runtime is one that must not be trusted with real secrets. */
export function EvaluationStrip() {
  const { info } = useServices()
  const app = useStore(info, (state) => state.value)
  if (!app?.evaluation) return null
  return (
    <header className="strip" data-testid="evaluation-strip">
      <span>{commonWords.evaluation(app.electron)}</span>
    </header>
  )
}
