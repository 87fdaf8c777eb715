import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'

export type Hit = Outputs['search']['find'][number]

/** Of who answers, the agency stands before their name. */
const agencyOf = (code: string): string => code.split(' ')[0] ?? code

/** Leads to the page on which a hit is read. */
export function useOpenHit(): (hit: Hit) => void {
  const navigate = useNavigate()
  const partnership = usePartnership()
  return ({ kind, code }) => {
    if (kind === 'goal') void navigate({ to: paths.goal, params: { partnership, code } })
    else if (kind === 'agency' || kind === 'answerer')
      void navigate({ to: paths.agency, params: { partnership, agency: agencyOf(code) } })
    else if (kind === 'person')
      void navigate({ to: paths.people, params: { partnership }, search: { search: code } })
    else if (kind === 'action') void navigate({ to: paths.action, params: { partnership, number: code } })
    else if (kind === 'issue') void navigate({ to: paths.issue, params: { partnership, number: code } })
    else if (kind === 'challenge')
      void navigate({ to: paths.challenge, params: { partnership, reference: code } })
    else if (kind === 'decision')
      void navigate({ to: paths.decision, params: { partnership, reference: code } })
    else if (kind === 'meeting') void navigate({ to: paths.meeting, params: { partnership, number: code } })
    else if (kind === 'yearly-report')
      void navigate({ to: paths.yearlyReport, params: { partnership, number: code } })
    else void navigate({ to: paths.indicator, params: { partnership, code } })
  }
}
