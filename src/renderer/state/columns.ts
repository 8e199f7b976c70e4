import type { CatalogueInfo, ListColumn } from '../../shared/provider.ts'

/** The head's room: more columns than this would leave the name none, on any screen. */
const most = 3

/** The columns that a list of one provider has: those it names, else what any place can tell. */
export function columnsOf(catalogue: Pick<CatalogueInfo, 'columns'> | undefined): readonly ListColumn[] {
  return (catalogue?.columns ?? ['lastUsed']).slice(0, most)
}
