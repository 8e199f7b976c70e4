import { BellRing } from 'lucide-react'
import { TreeItem, TreeItemContent } from 'react-aria-components'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { attentionWords as words } from '../../words/attention.ts'
import { grouped } from '../../words/count.ts'

/** The way to everything that needs a person, and how much that is. */
export function AttentionItem() {
  const { findings } = useServices()
  const total = useStore(findings, (state) => state.total) ?? 0
  return (
    <TreeItem
      id="attention"
      textValue={words.title}
      aria-label={`${words.title}, ${words.all(total)}`}
      className="tree-row tree-view tree-attention"
    >
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <BellRing size={16} />
          </span>
          <span className="tree-label">{words.title}</span>
          {total > 0 && <span className="tree-count">{grouped(total)}</span>}
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}
