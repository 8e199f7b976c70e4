import { useEffect, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { TagEditor } from '../../components/tag-editor.tsx'
import { useServices } from '../../state/context.ts'
import { isTicked, tickedCount } from '../../state/selection.ts'
import { bulkWords as words } from '../../words/bulk.ts'
import type { BulkFieldsProps } from './bulk-form.tsx'

/** Tags to put on all of them, and tags to take off those that have them. */
export function TagsForm({ onChange }: BulkFieldsProps) {
  const { list, selection } = useServices()
  const rows = useStore(list, (state) => state.rows)
  const total = useStore(list, (state) => state.total)
  const ticked = useStore(selection)
  const seen = [...rows.values()].filter(({ id }) => isTicked(ticked, id))
  const present = [...new Set(seen.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
  const [added, setAdded] = useState<readonly string[]>([])
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [others, setOthers] = useState<readonly string[]>([])
  const unseen = seen.length < tickedCount(ticked, total)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a person chose is what is told
  useEffect(() => {
    const removed = [...taken, ...others]
    if (added.length === 0 && removed.length === 0) return onChange(null)
    onChange({
      ...(added.length > 0 && { addTags: [...added] }),
      ...(removed.length > 0 && { removeTags: removed }),
    })
  }, [added, taken, others])

  return (
    <>
      <div className="field">
        <p className="field-label">{words.addTags}</p>
        <TagEditor
          label={words.addTags}
          addLabel={words.addTag}
          removeLabel={words.dropTag}
          tags={added}
          autoFocus
          onChange={setAdded}
        />
      </div>
      {(present.length > 0 || unseen) && (
        <div className="field">
          <p className="field-label">{words.removeTags}</p>
          {present.length > 0 && (
            <ToggleButtonGroup
              aria-label={words.removeTags}
              className="bulk-tags"
              selectionMode="multiple"
              selectedKeys={taken}
              onSelectionChange={(keys) => setTaken(new Set([...keys].map(String)))}
            >
              {present.map((tag) => (
                <ToggleButton key={tag} id={tag} className="bulk-tag">
                  <bdi>{tag}</bdi>
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          {unseen && (
            <TagEditor
              label={words.removeTags}
              addLabel={words.removeTag}
              removeLabel={words.dropTag}
              tags={others}
              onChange={setOthers}
            />
          )}
        </div>
      )}
    </>
  )
}
