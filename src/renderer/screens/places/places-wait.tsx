import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'

const views = [44, 34, 26]
const services = [58, 46, 64, 40]

/** The shape of the tree: the views of everything, then the connections. */
export function PlacesWait() {
  return (
    <Skeleton className="places-scroll">
      {views.map((width) => (
        <div key={width} className="places-wait-view">
          <SkeletonBar width={width} />
        </div>
      ))}
      {services.map((width) => (
        <div key={width} className="places-wait-service">
          <span className="skeleton skeleton-tile" />
          <span className="skeleton-text">
            <SkeletonBar width={width} />
            <SkeletonBar width={width - 16} />
          </span>
        </div>
      ))}
    </Skeleton>
  )
}
