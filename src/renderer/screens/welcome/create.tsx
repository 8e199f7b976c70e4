import { ChevronLeft } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { vaultName } from '../../../shared/vault.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Gate } from '../../components/gate.tsx'
import { Name } from '../../components/name.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain, issuesByField } from '../../state/failure.ts'
import { phrase } from '../../words/phrase.ts'
import { createWords, welcomeWords } from '../../words/welcome.ts'
import { NewPassphrase, noPassphrases, type Passphrases, passphraseIssues } from './new-passphrase.tsx'
import { RecoveryKey } from './recovery-key.tsx'

/** Makes a vault and hands over its recovery key. It stays on screen until the key was kept. */
export function Create({ defaultFolder, onDone }: { defaultFolder: string; onDone: () => void }) {
  const { client, vault } = useServices()
  const [name, setName] = useState('')
  const [folder, setFolder] = useState(defaultFolder)
  const [passphrases, setPassphrases] = useState<Passphrases>(noPassphrases)
  const [issues, setIssues] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)

  async function change() {
    const chosen = await client.call('vault.choose', { purpose: 'create' }).catch(() => null)
    if (chosen !== null) setFolder(chosen)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setFailure(null)
    const named = vaultName.safeParse(name)
    const found: Record<string, string> = { ...passphraseIssues(passphrases) }
    if (!named.success) found.name = phrase(named.error.issues[0]!.message)
    setIssues(found)
    if (!named.success || Object.keys(found).length > 0) return
    setWorking(true)
    try {
      const made = await client.call('vault.create', {
        name: named.data,
        folder,
        passphrase: passphrases.first,
      })
      setPassphrases(noPassphrases)
      setRecoveryKey(made.recoveryKey)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) return
      const { passphrase, ...others } = issuesByField(thrown)
      setIssues({ ...others, ...(passphrase && { first: passphrase }) })
      setFailure(thrown.is('invalid-input') ? null : explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }

  if (recoveryKey !== null) {
    const done = () => {
      setRecoveryKey(null)
      void vault.getState().ask()
      onDone()
    }
    return <RecoveryKey vault={name.trim()} recoveryKey={recoveryKey} onKept={done} />
  }

  return (
    <Gate>
      <div className="gate-back">
        <Button tone="ghost" icon={<ChevronLeft size={16} />} isDisabled={working} onPress={onDone}>
          {welcomeWords.back}
        </Button>
      </div>
      <h1 className="gate-title">{createWords.title}</h1>
      <form className="gate-form" onSubmit={submit}>
        <TextField
          label={createWords.name}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setIssues({})
          }}
          placeholder={createWords.namePlaceholder}
          required
          autoFocus
          readOnly={working}
          error={issues.name}
        />
        <div className="field">
          <span className="field-label" id="folder-label">
            {createWords.folder}
          </span>
          <div className="folder">
            <Name className="folder-path mono">{folder}</Name>
            <Button tone="link" isDisabled={working} onPress={change} aria-describedby="folder-label">
              {createWords.chooseFolder}
            </Button>
          </div>
          {issues.folder && <p className="field-error">{issues.folder}</p>}
          {name.trim() !== '' && (
            <p className="field-help create-path">
              <Name>
                {createWords.willBe(`${folder}${folder.includes('\\') ? '\\' : '/'}${name.trim()}.keystead`)}
              </Name>
            </p>
          )}
        </div>
        <NewPassphrase
          labels={{ first: createWords.passphrase, second: createWords.repeat }}
          value={passphrases}
          issues={issues}
          disabled={working}
          onChange={(typed) => {
            setPassphrases(typed)
            setIssues({})
          }}
        />
        {failure && (
          <Banner tone="error" live>
            {failure}
          </Banner>
        )}
        <Button type="submit" tone="primary" size="lg" isPending={working}>
          {working ? createWords.working : createWords.submit}
        </Button>
        {working && (
          <div role="status">
            <div className="progress" aria-hidden="true" />
            <p className="field-help">{createWords.workingHelp}</p>
          </div>
        )}
      </form>
    </Gate>
  )
}
