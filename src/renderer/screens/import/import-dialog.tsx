import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Empty } from '../../components/empty.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { GiveForm } from './give-form.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import { useImport } from './use-import.ts'
import './import.css'

const formId = 'import-give'

/** An import: files, what they need, what would be done, and what was. Nothing is written before the last button. */
export function ImportDialog({ files, onClose }: { files?: readonly File[]; onClose: () => void }) {
  const run = useImport(files, onClose)
  const [out, setOut] = useState<ReadonlySet<number>>(new Set())
  const { step, working, failure } = run
  const failed = failure !== null && (
    <Banner tone="error" live>
      {failure}
    </Banner>
  )
  if (step.at === 'choose') {
    return (
      <Dialog title={words.title} width="medium" busy={working} onClose={onClose}>
        {failed}
        <Empty
          icon={<FileInput size={28} strokeWidth={1.5} />}
          title={words.chooseTitle}
          action={
            <Button tone="primary" autoFocus isPending={working} onPress={() => void run.choose()}>
              {working ? words.reading : words.choose}
            </Button>
          }
        >
          {words.chooseHelp}
        </Empty>
        <EarlierImports />
      </Dialog>
    )
  }
  if (step.at === 'give') {
    return (
      <Dialog
        title={words.title}
        width="wide"
        busy={working}
        onClose={onClose}
        footer={
          <FormFooter
            form={formId}
            submit={words.preview}
            working={working ? words.reading : null}
            {...(working && {
              start: (
                <Button tone="ghost" onPress={run.stopReading}>
                  {words.stopReading}
                </Button>
              ),
            })}
            onCancel={onClose}
          />
        }
      >
        {failed}
        <GiveForm
          key={step.sources.map(({ format }) => format ?? '?').join()}
          id={formId}
          sources={step.sources}
          working={working}
          onNamed={(at, format) => void run.name(at, format)}
          onGiven={(given) => {
            setOut(new Set())
            void run.look(given)
          }}
        />
      </Dialog>
    )
  }
  if (step.at === 'look') {
    const { counts } = step.preview
    const wanted = counts.new + counts.changed - out.size
    return (
      <Dialog
        title={words.title}
        width="sheet"
        busy={working}
        onClose={onClose}
        footer={
          <>
            <span className="dialog-foot-start">
              <Button tone="ghost" onPress={run.back}>
                {words.back}
              </Button>
            </span>
            <Button onPress={onClose}>{commonWords.cancel}</Button>
            <Button tone="primary" isDisabled={wanted === 0} onPress={() => void run.apply([...out], wanted)}>
              {wanted === 0 ? words.nothingToDo : words.apply(wanted)}
            </Button>
          </>
        }
      >
        {failed}
        <ImportPreviewView id={step.id} preview={step.preview} out={out} onOut={setOut} />
      </Dialog>
    )
  }
  if (step.at === 'write') {
    return (
      <Dialog
        title={words.title}
        width="medium"
        busy
        onClose={onClose}
        footer={<Button onPress={run.stop}>{words.stop}</Button>}
      >
        <p role="status">{words.working(step.done, step.total)}</p>
        <ProgressBar label={words.title} done={step.done} total={step.total} />
      </Dialog>
    )
  }
  return (
    <ImportDone
      outcome={step.outcome}
      working={working}
      onUndo={() => void run.undo()}
      onDiscard={() => void run.discard()}
      onClose={onClose}
    />
  )
}
