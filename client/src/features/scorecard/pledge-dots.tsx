/** One dot an agency: filled where it has signed up to the goal. */
export function PledgeDots({ pledged, agencies }: { pledged: number; agencies: number }) {
  if (agencies === 0) return null
  return (
    <span className="pledge-dots">
      <svg viewBox={`0 0 ${agencies * 11} 10`} width={agencies * 11} height="10" aria-hidden="true">
        {Array.from({ length: agencies }, (_, seat) => seat).map((seat) => (
          <circle
            key={seat}
            cx={seat * 11 + 5}
            cy="5"
            r={seat < pledged ? 4.4 : 3.8}
            className={seat < pledged ? 'pledge-signed' : 'pledge-unsigned'}
          />
        ))}
      </svg>
      {pledged} of {agencies} agencies pledged
    </span>
  )
}
