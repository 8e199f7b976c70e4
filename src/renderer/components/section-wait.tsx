import { Skeleton, SkeletonRows } from './skeleton.tsx'

/** A section of a credential whose lines are on their way. */
export function SectionWait({ title }: { title: string }) {
  return (
    <section aria-label={title}>
      <h3 className="section-title">{title}</h3>
      <Skeleton>
        <SkeletonRows count={1} />
      </Skeleton>
    </section>
  )
}
