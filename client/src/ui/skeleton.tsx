type Props = { lines?: number; height?: string; label?: string }

/** Grey bars of the height of what will stand there; the word is for screen readers. */
export function Skeleton({ lines = 1, height = '1.25rem', label = 'Loading' }: Props) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{label} …</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className="skeleton-bar" style={{ height }} aria-hidden="true" />
      ))}
    </div>
  )
}

/** A page's title and the first rows of its table. */
export function PageSkeleton({ rows = 8, rowHeight = '3.5rem' }: { rows?: number; rowHeight?: string }) {
  return (
    <div className="skeleton-page">
      <div className="skeleton-bar skeleton-title" aria-hidden="true" />
      <div className="skeleton-bar skeleton-lead" aria-hidden="true" />
      <Skeleton lines={rows} height={rowHeight} />
    </div>
  )
}
