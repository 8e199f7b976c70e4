import { Skeleton } from '../../components/skeleton.tsx'
import { SkeletonRow } from './credential-row.tsx'

/** The shape of the list. `late`: it was waited for already. */
export function ListWait({ late = false }: { late?: boolean }) {
  return (
    <Skeleton className="virtual list-wait" late={late}>
      {Array.from({ length: 14 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <SkeletonRow key={index} />
      ))}
    </Skeleton>
  )
}
