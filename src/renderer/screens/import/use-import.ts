import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type {
  CsvMapping,
  ImportOutcome,
  ImportPreview,
  ImportSource,
  ImportTarget,
} from '../../../shared/import.ts'
import type { ImportFormat } from '../../../shared/import-format.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { report } from '../../state/report.ts'
import { importWords as words } from '../../words/import.ts'

/** What a person gives to have the files read. */
export interface Given {
  readonly password?: string
  readonly keyFile?: Uint8Array<ArrayBuffer>
  readonly mapping?: CsvMapping
  readonly target: ImportTarget
}

export type ImportStep =
  | { at: 'choose' }
  | { at: 'give'; id: string; sources: readonly ImportSource[] }
  | { at: 'look'; id: string; sources: readonly ImportSource[]; preview: ImportPreview }
  | { at: 'write'; id: string; done: number; total: number }
  | { at: 'done'; id: string; outcome: ImportOutcome }

/** An import from its files to its undo. `failure`: why the last thing that was asked did not work. */
export function useImport(dropped: readonly File[] | undefined, onClose: () => void) {
  const services = useServices()
  const { client, notices } = services
  const [step, setStep] = useState<ImportStep>({ at: 'choose' })
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const open = useRef<string | null>(null)

  async function guarded(work: () => Promise<void>) {
    setWorking(true)
    setFailure(null)
    try {
      await work()
    } catch (thrown) {
      // Who stopped it knows.
      if (!(thrown as AppError).is?.('cancelled')) setFailure(explain(thrown as AppError).text)
    } finally {
      setWorking(false)
    }
  }
  const forget = () => {
    if (open.current !== null) void client.call('imports.close', { id: open.current }).catch(() => {})
    open.current = null
  }
  const choose = (files?: readonly File[]) =>
    guarded(async () => {
      const given = files && (await Promise.all(files.map(readFile)))
      const opened = await client.call('imports.open', given ? { files: given } : {})
      if (!opened) return
      forget()
      open.current = opened.id
      setStep({ at: 'give', ...opened })
    })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (dropped) void choose(dropped)
    const stop = client.on('imports.changed', ({ id, done, total }) => {
      setStep((now) => (now.at === 'write' && now.id === id ? { ...now, done, total } : now))
    })
    return () => {
      stop()
      forget()
    }
  }, [])

  return {
    step,
    working,
    failure,
    choose,
    look: (given: Given) =>
      guarded(async () => {
        if (step.at !== 'give') return
        const { id, sources } = step
        const preview = await client.call('imports.preview', { id, ...given })
        setStep({ at: 'look', id, sources, preview })
      }),
    /** Stops the reading of files: a derivation of a key ends first. */
    stopReading: () => {
      if (step.at === 'give') void client.call('imports.cancel', { id: step.id }).catch(() => {})
    },
    name: (at: number, format: ImportFormat) =>
      guarded(async () => {
        if (step.at !== 'give') return
        const { id } = step
        setStep({ at: 'give', id, sources: await client.call('imports.choose', { id, at, format }) })
      }),
    discard: () =>
      guarded(async () => {
        if (step.at !== 'done') return
        const { trashed, kept } = await client.call('imports.discard', { id: step.id })
        const text = kept.length > 0 ? words.notDiscarded(kept) : words.discarded(trashed.length)
        notices.getState().tell({ tone: kept.length > 0 ? 'attention' : 'good', text })
        onClose()
      }),
    back: () => {
      setFailure(null)
      setStep((now) => (now.at === 'look' ? { at: 'give', id: now.id, sources: now.sources } : now))
    },
    apply: (leaveOut: readonly number[], total: number) =>
      guarded(async () => {
        if (step.at !== 'look') return
        const { id } = step
        setStep({ at: 'write', id, done: 0, total })
        try {
          const outcome = await client.call('imports.apply', { id, leaveOut: [...leaveOut] })
          setStep({ at: 'done', id, outcome })
        } catch (thrown) {
          setStep(step)
          throw thrown
        }
      }),
    stop: () => {
      if (step.at === 'write') void client.call('imports.cancel', { id: step.id }).catch(() => {})
    },
    undo: () =>
      guarded(async () => {
        if (step.at !== 'done') return
        try {
          await client.call('imports.undo', { id: step.id })
          notices.getState().tell({ tone: 'good', text: words.undone })
        } catch (thrown) {
          report(services, thrown)
        }
        onClose()
      }),
  }
}

export async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
