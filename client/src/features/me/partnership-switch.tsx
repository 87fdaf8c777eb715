import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import type { Me } from '../../base/trpc.ts'

type Props = { me: Me | undefined; onNavigate: () => void }

/** The partnership's name; a choice for those who sit in several. */
export function PartnershipSwitch({ me, onNavigate }: Props) {
  const navigate = useNavigate()
  if (me === undefined) return <p className="frame-place">&nbsp;</p>
  const { partnership, partnerships } = me
  if (partnerships.length < 2) return <p className="frame-place">{partnership?.name}</p>
  return (
    <div className="frame-place">
      <label htmlFor="partnership-switch">Partnership</label>
      <select
        id="partnership-switch"
        value={partnership?.slug ?? ''}
        onChange={(event) => {
          onNavigate()
          void navigate({ to: paths.scorecard, params: { partnership: event.target.value } })
        }}
      >
        {partnerships.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
