import { useState } from 'react'
import type { ImportOutcome } from '../../../shared/import.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'

interface ImportDoneProps {
  outcome: ImportOutcome
  working: boolean
  onUndo: () => void
  onDiscard: () => void
  onClose: () => void
}

/** What was written, how to take it back, and which files to delete. */
export function ImportDone({ outcome, working, onUndo, onDiscard, onClose }: ImportDoneProps) {
  const { created, changed, cancelled, plaintext, discardable } = outcome
  const [asked, setAsked] = useState(false)
  const some = created + changed > 0
  return (
    <Dialog
      title={words.done(created, changed)}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <>
          {some && (
            <span className="dialog-foot-start">
              <Button tone="ghost" isDisabled={working} onPress={onUndo}>
                {words.undo}
              </Button>
            </span>
          )}
          <Button tone="primary" autoFocus isDisabled={working} onPress={onClose}>
            {commonWords.close}
          </Button>
        </>
      }
    >
      {cancelled && <p>{words.stopped}</p>}
      {some && <p className="quiet">{words.undoHelp}</p>}
      {plaintext.length > 0 && (
        <Banner
          tone="attention"
          title={words.plaintext}
          action={
            discardable > 0 && (
              <Button isDisabled={working} onPress={asked ? onDiscard : () => setAsked(true)}>
                {asked ? words.discardSure : words.discard(discardable)}
              </Button>
            )
          }
        >
          {asked ? words.discardAsk(discardable) : words.plaintextHelp(plaintext)}
        </Banner>
      )}
    </Dialog>
  )
}
