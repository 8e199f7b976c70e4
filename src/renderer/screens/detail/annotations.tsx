import { useEffect, useRef, useState } from 'react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { TagEditor } from '../../components/tag-editor.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { detailWords } from '../../words/detail.ts'
import { Notes } from './notes.tsx'

const idle = 700

/**
 * Tags and notes are a person's own. They save themselves: on a pause, on leaving, with every tag, and before the vault is
 * locked or the window goes.
 */
export function Annotations({ credential }: { credential: CredentialDetail }) {
  const services = useServices()
  const [notes, setNotes] = useState(credential.notes)
  const [tags, setTags] = useState(credential.tags)
  const [state, setState] = useState<'same' | 'unsaved' | 'saved'>('same')
  const unsaved = useRef<{ notes: string; tags: string[] } | null>(null)

  // What main tells replaces what is shown, unless something typed here is still to be saved.
  useEffect(() => {
    if (unsaved.current) return
    setNotes(credential.notes)
    setTags(credential.tags)
  }, [credential.notes, credential.tags])

  async function save() {
    const next = unsaved.current
    if (!next) return
    unsaved.current = null
    try {
      await services.client.call('credentials.annotate', { id: credential.id, ...next })
      setState('saved')
    } catch (thrown) {
      report(services, thrown)
      unsaved.current ??= next
      setState('unsaved')
    }
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    const forget = services.unsaved.getState().add(() => saveNow.current())
    return () => {
      forget()
      void saveNow.current()
    }
  }, [services])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key stroke starts the pause again
  useEffect(() => {
    if (!unsaved.current) return
    const timer = setTimeout(() => void saveNow.current(), idle)
    return () => clearTimeout(timer)
  }, [notes])

  function change(next: { notes: string; tags: string[] }) {
    unsaved.current = next
    setNotes(next.notes)
    setTags(next.tags)
    setState('unsaved')
  }

  return (
    <>
      <section>
        <h3 className="section-title">{detailWords.tags}</h3>
        <TagEditor
          label={detailWords.tags}
          addLabel={detailWords.addTag}
          removeLabel={detailWords.removeTag}
          tags={tags}
          onChange={(next) => {
            change({ notes, tags: next })
            void saveNow.current()
          }}
        />
      </section>
      <Notes
        notes={notes}
        state={state === 'saved' ? detailWords.saved : state === 'unsaved' ? detailWords.unsaved : ''}
        onChange={(next) => change({ notes: next, tags })}
        onLeave={() => void save()}
      />
    </>
  )
}
