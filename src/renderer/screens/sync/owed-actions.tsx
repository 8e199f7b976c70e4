import type { CredentialDetail } from '../../../shared/credential.ts'
import type { FailureKind } from '../../../shared/errors.ts'
import type { Owed } from '../../../shared/sync.ts'
import { Button } from '../../components/button.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { useEdits } from '../../state/edits.ts'
import { owedWords as words } from '../../words/owed.ts'
import { syncWords } from '../../words/sync.ts'

interface OwedActionsProps {
  owed: Owed
  credential: CredentialDetail
  readOnly: boolean
}

/** The refusals that another edit can mend. */
const mended: readonly FailureKind[] = ['invalid-input', 'secret-not-held', 'remote-refused']

/** The ways on from an edit that is not sent, the likeliest first. */
export function OwedActions({ owed, credential, readOnly }: OwedActionsProps) {
  const { dialog } = useServices()
  const { sync } = useActions()
  const edits = useEdits()
  const { action, failure, held } = owed
  const { connectionId } = credential
  const { show } = dialog.getState()

  const fixes = failure && mended.includes(failure.kind) && action !== 'delete'
  const signsIn = failure?.kind === 'remote-rejected' || failure?.kind === 'remote-forbidden'
  async function retry() {
    if (await edits.retry(credential)) void sync([connectionId])
  }
  return (
    <>
      {fixes && (
        <Button onPress={() => show({ kind: 'edit-credential', credential, refused: failure })}>
          {words.fix}
        </Button>
      )}
      {signsIn && (
        <Button onPress={() => show({ kind: 'edit-connection', connectionId })}>
          {words.editConnection}
        </Button>
      )}
      {held ? (
        <Button onPress={() => edits.retry(credential)}>{words.include}</Button>
      ) : readOnly ? (
        <Button onPress={() => show({ kind: 'plan', connectionId })}>{syncWords.review}</Button>
      ) : failure ? (
        <Button onPress={() => void retry()}>{words.retry}</Button>
      ) : (
        <Button onPress={() => sync([connectionId])}>{words.syncNow}</Button>
      )}
      {!held && !readOnly && <Button onPress={() => edits.hold(credential)}>{words.leaveOut}</Button>}
      {action !== 'delete' && (
        <Button onPress={() => show({ kind: 'discard-edit', credential })}>
          {action === 'create' ? words.discardNew : words.discard}
        </Button>
      )}
    </>
  )
}
