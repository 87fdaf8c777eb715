import { type PledgeCounts, pledgesDue } from '@roundtable/shared/pledge/pledge-counts.ts'

/** One dot an agency: filled where it has signed up to the goal. */
export function PledgeDots({ pledges }: { pledges: PledgeCounts }) {
  const agencies = pledgesDue(pledges)
  if (agencies === 0) return null
  return (
    <span className="pledge-dots">
      <svg viewBox={`0 0 ${agencies * 11} 10`} width={agencies * 11} height="10" aria-hidden="true">
        {Array.from({ length: agencies }, (_, seat) => seat).map((seat) => (
          <circle
            key={seat}
            cx={seat * 11 + 5}
            cy="5"
            r={seat < pledges.signed ? 4.4 : 3.8}
            className={seat < pledges.signed ? 'pledge-signed' : 'pledge-unsigned'}
          />
        ))}
      </svg>
      {pledges.signed} of {agencies} agencies pledged
    </span>
  )
}
