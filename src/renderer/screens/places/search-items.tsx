import { Bookmark } from 'lucide-react'
import { TreeItem, TreeItemContent } from 'react-aria-components'
import type { SavedSearch } from '../../../shared/search.ts'
import { Name } from '../../components/name.tsx'

export const searchKey = (id: string) => `search:${id}`

export function SearchItem({ search: { id, name } }: { search: SavedSearch }) {
  return (
    <TreeItem id={searchKey(id)} textValue={name} className="tree-row tree-home">
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <Bookmark size={14} />
          </span>
          <Name className="tree-label">{name}</Name>
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}
