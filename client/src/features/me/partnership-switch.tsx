import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import type { Me } from '../../base/trpc.ts'

type Props = { me: Me | undefined; onNavigate: () => void }

/** The partnership's name, whole; below it a choice for those who sit in several. */
export function PartnershipSwitch({ me, onNavigate }: Props) {
  const navigate = useNavigate()
  if (me === undefined) return <p className="frame-place">&nbsp;</p>
  const { partnership, partnerships } = me
  if (partnerships.length < 2) return <p className="frame-place">{partnership?.name}</p>
  return (
    <div className="frame-place">
      <p>
        <strong>{partnership?.name}</strong>
      </p>
      <label htmlFor="partnership-switch" className="unseen">
        Partnership
      </label>
      <select
        id="partnership-switch"
        value=""
        onChange={(event) => {
          onNavigate()
          void navigate({ to: paths.scorecard, params: { partnership: event.target.value } })
        }}
      >
        <option value="">Another partnership</option>
        {partnerships
          .filter(({ slug }) => slug !== partnership?.slug)
          .map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
      </select>
    </div>
  )
}
