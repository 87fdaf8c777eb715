/** The handling marking every screen carries. */
export function Marking({ marking }: { marking: string }) {
  return (
    <span className="marking">
      <span className="unseen">Marking: </span>
      {marking}
    </span>
  )
}
