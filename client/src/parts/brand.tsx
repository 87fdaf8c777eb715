import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'

const seats = [0, 60, 120, 180, 240, 300]

export function Brand() {
  return (
    <Link to={paths.home} className="frame-brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <circle cx="16" cy="16" r="9" fill="none" stroke="var(--accent)" strokeWidth="2.2" />
        {seats.map((angle) => (
          <circle
            key={angle}
            cx="16"
            cy="3.6"
            r="2.4"
            fill="var(--accent)"
            transform={`rotate(${angle} 16 16)`}
          />
        ))}
      </svg>
      Roundtable
    </Link>
  )
}
