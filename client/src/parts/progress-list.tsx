import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useMoment } from '../base/as-at.ts'
import { formatDay } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import './progress.css'

type Props = { indicator?: string; goal?: string; issue?: string; challenge?: string }

const pages = {
  issue: { to: paths.issue, word: 'Issue' },
  action: { to: paths.action, word: 'Action' },
  challenge: { to: paths.challenge, word: 'Challenge' },
} as const

/** What stands open about an indicator or a goal, or all there is about an issue or a challenge, for whoever reads figures in full, and what can be begun there. */
export function ProgressList(about: Props) {
  const { indicator = '', goal = '', issue = '', challenge = '' } = about
  const procedures = useProcedures()
  const titleId = useId()
  const moment = useMoment()
  const me = useQuery(procedures.me.get.queryOptions())
  const reads = me.data?.may.includes('see issues, actions and challenges') ?? false
  const progress = useQuery({
    ...procedures.progress.list.queryOptions({ indicator, goal, issue, challenge, ...moment }),
    ...(reads ? {} : { enabled: false }),
  })
  if (!reads) return null
  return (
    <section aria-labelledby={titleId} className="progress">
      <div className="section-head">
        <h2 id={titleId}>{headOf(about)}</h2>
      </div>
      <QueryStates part query={progress} skeleton={<PageSkeleton rows={2} rowHeight="3rem" />}>
        {({ items, mayRaiseIssue, mayRaiseChallenge }) => (
          <>
            {items.length === 0 ? <p className="quiet">{noneOf(about)}</p> : <ProgressItems items={items} />}
            <Begin
              about={about}
              mayRaiseIssue={mayRaiseIssue && issue === '' && challenge === ''}
              mayRaiseChallenge={mayRaiseChallenge && challenge === ''}
              maySetAction={me.data?.may.includes('set actions') === true && moment === undefined}
            />
          </>
        )}
      </QueryStates>
    </section>
  )
}

export function ProgressItems({ items }: { items: readonly ProgressItem[] }) {
  return (
    <ul className="progress-list">
      {items.map((item) => (
        <Item key={`${item.kind} ${item.number}`} item={item} />
      ))}
    </ul>
  )
}

function Item({ item: { kind, number, title, stands, who, dueOn } }: { item: ProgressItem }) {
  const partnership = usePartnership()
  const { to, word } = pages[kind]
  return (
    <li>
      <span className="progress-kind">
        {word} {number}
      </span>
      <Link to={to} params={{ partnership, number: String(number), reference: String(number) }}>
        {title}
      </Link>
      <span className="progress-stands">{[stands, who ?? 'Nobody owns it yet'].join(' · ')}</span>
      <span className="progress-day">{dueOn === null ? '' : formatDay(dueOn)}</span>
    </li>
  )
}

/** About an issue or a challenge what is over stands there too. */
const noneOf = ({ issue, challenge }: Props): string =>
  challenge !== undefined
    ? 'No action was set about it.'
    : issue !== undefined
      ? 'No action was set about it, and no challenge raised.'
      : 'Nothing stands open here.'

const headOf = ({ issue, challenge }: Props): string =>
  challenge !== undefined
    ? 'Actions'
    : issue !== undefined
      ? 'Actions and challenges'
      : 'Issues, actions and challenges'

type Begun = {
  about: Props
  mayRaiseIssue: boolean
  mayRaiseChallenge: boolean
  maySetAction: boolean
}

function Begin({ mayRaiseIssue, mayRaiseChallenge, maySetAction, about }: Begun) {
  const partnership = usePartnership()
  const link = { className: 'button button-secondary', params: { partnership }, search: about }
  if (!mayRaiseIssue && !maySetAction && !mayRaiseChallenge) return null
  return (
    <p className="button-row unprinted">
      {mayRaiseIssue && (
        <Link {...link} to={paths.raiseIssue}>
          Raise an issue
        </Link>
      )}
      {maySetAction && (
        <Link {...link} to={paths.newAction}>
          Set an action
        </Link>
      )}
      {mayRaiseChallenge && (
        <Link {...link} to={paths.newChallenge}>
          Raise a challenge
        </Link>
      )}
    </p>
  )
}
