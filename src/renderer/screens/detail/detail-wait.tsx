import { Skeleton, SkeletonBar, SkeletonPicture, SkeletonRows } from '../../components/skeleton.tsx'

/** The shape of a credential: what it is, its fields, its facts. */
export function DetailWait() {
  return (
    <Skeleton className="detail-scroll">
      <div className="credential">
        <div className="credential-head">
          <span className="skeleton tile-lg" />
          <span className="skeleton-text">
            <SkeletonBar tall width={34} />
            <SkeletonBar width={52} />
          </span>
        </div>
        <SkeletonRows two count={4} />
        <div className="skeleton-columns">
          {[62, 48, 56, 40].map((width) => (
            <span key={width}>
              <SkeletonBar width={width} />
              <SkeletonBar width={width + 20} />
            </span>
          ))}
        </div>
        <SkeletonPicture />
      </div>
    </Skeleton>
  )
}
