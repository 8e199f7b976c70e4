import { type FormEvent, useEffect, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { ExportFormatId, ExportPreview, ExportSelection } from '../../../shared/export.ts'
import { Banner } from '../../components/banner.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { exportWords as words } from '../../words/export.ts'
import { NewPassphrase, noPassphrases, passphraseIssues } from '../welcome/new-passphrase.tsx'
import { FormatCards } from './format-cards.tsx'
import { Losses } from './losses.tsx'
import './export.css'

const formId = 'export-form'
const everything: ExportSelection = { query: '' }

/** An export: a format with what it loses, a passphrase, and where to. */
export function ExportDialog({
  selection = everything,
  onClose,
}: {
  selection?: ExportSelection
  onClose: () => void
}) {
  const { client, notices } = useServices()
  const [preview, setPreview] = useState<ExportPreview | null>(null)
  const [chosen, setChosen] = useState<ExportFormatId>('archive')
  const [typed, setTyped] = useState(noPassphrases)
  const [passphrase, setPassphrase] = useState('')
  const [issues, setIssues] = useState<{ first?: string; second?: string; vault?: string }>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    client
      .call('exports.preview', { selection })
      .then(setPreview, (thrown: unknown) => setFailure(explain(thrown as AppError).text))
  }, [])
  const format = preview?.formats.find(({ id }) => id === chosen)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!format || working || format.count === 0) return
    const found = format.plaintext
      ? passphrase === ''
        ? { vault: commonWords.required }
        : {}
      : passphraseIssues(typed)
    setIssues(found)
    if (Object.keys(found).length > 0) return
    setWorking(true)
    setFailure(null)
    try {
      const secret = format.plaintext ? { passphrase } : { filePassphrase: typed.first }
      const written = await client.call('exports.write', { format: chosen, selection, ...secret })
      if (written === null) return
      const text = words.done(written.count, written.path)
      notices
        .getState()
        .tell(
          format.plaintext ? { tone: 'attention', text: `${text} ${words.delete}` } : { tone: 'good', text },
        )
      onClose()
    } catch (thrown) {
      const error = thrown as AppError
      const { text } = explain(error)
      if (error.kind === 'wrong-passphrase') setIssues({ vault: text })
      else setFailure(text)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={words.title(preview?.count ?? null)}
      width="wide"
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form={formId}
          submit={words.submit}
          disabled={format?.count === 0}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      {failure !== null && (
        <Banner tone="error" live>
          {failure}
        </Banner>
      )}
      {preview === null ? (
        failure === null && (
          <>
            <p className="quiet">{words.reading}</p>
            <Skeleton>
              <div className="export-cards">
                {[46, 38, 52, 42].map((width) => (
                  <span key={width} className="export-card">
                    <SkeletonBar width={width} />
                    <SkeletonBar width={width + 24} />
                    <SkeletonBar width={width - 10} />
                  </span>
                ))}
              </div>
            </Skeleton>
          </>
        )
      ) : preview.count === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <form id={formId} className="export-form" onSubmit={submit} noValidate>
          <FormatCards preview={preview} chosen={chosen} disabled={working} onChoose={setChosen} />
          {format && <p className="quiet">{format.summary}</p>}
          {format && <Losses losses={[...format.losses, ...preview.losses]} count={preview.count} />}
          {format?.merges && <p className="field-help">{words.merges}</p>}
          {format?.plaintext ? (
            <TextField
              label={words.passphrase}
              secret
              required
              readOnly={working}
              value={passphrase}
              onChange={(value) => {
                setPassphrase(value)
                setIssues({})
              }}
              help={words.passphraseHelp}
              error={issues.vault}
            />
          ) : (
            <>
              <NewPassphrase
                labels={{ first: words.filePassphrase, second: words.repeat }}
                value={typed}
                issues={issues}
                disabled={working}
                onChange={(value) => {
                  setTyped(value)
                  setIssues({})
                }}
              />
              <p className="field-help">{words.filePassphraseHelp}</p>
            </>
          )}
        </form>
      )}
    </Dialog>
  )
}
