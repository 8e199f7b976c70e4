import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { commonWords } from '../words/common.ts'

/** A bug in the page leaves a sentence and a way back, not an empty window. React allows only a class here. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const again = <Button onPress={() => this.setState({ failed: false })}>{commonWords.reopen}</Button>
    return (
      <Empty title={commonWords.crashed} action={again}>
        {commonWords.crashedHelp}
      </Empty>
    )
  }
}
