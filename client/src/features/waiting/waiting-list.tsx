import { waitingGroups, waitingGroupWord } from '@roundtable/shared/me/waiting-order.ts'
import { usePlain } from '../../parts/plain.ts'
import { RecordLink } from '../../parts/record-link.tsx'
import { useReadAnew } from './use-read-anew.ts'
import { type Waiting, whenWords } from './waiting-words.ts'
import './waiting.css'

type Props = { items: readonly Waiting[]; today: string; boardDay: string | null }

/** What waits, under the headings of the clock; one line a thing. */
export function WaitingList({ items, today, boardDay }: Props) {
  return waitingGroups.map((group) => {
    const inGroup = items.filter((item) => item.group === group)
    if (inGroup.length === 0) return null
    return (
      <section key={group} className="waiting-group" aria-labelledby={`waiting-${group}`}>
        <div className="waiting-head">
          <h2 id={`waiting-${group}`}>
            {waitingGroupWord[group]({ day: boardDay })}{' '}
            <span className="waiting-count">{inGroup.length}</span>
          </h2>
          <span className="waiting-who" aria-hidden="true">
            Waits for you
          </span>
        </div>
        <ul aria-labelledby={`waiting-${group}`}>
          {inGroup.map((item) => (
            <WaitingRow key={`${item.subject} ${item.id}`} item={item} today={today} />
          ))}
        </ul>
      </section>
    )
  })
}

function WaitingRow({ item, today }: { item: Waiting; today: string }) {
  const { first, small } = whenWords(item, today)
  // A goal is known by its words, not by its code, where one reads plain words.
  const readAnew = useReadAnew()
  const title = usePlain() ? item.title.replace(/^Goal \S+: /, '') : item.title
  return (
    <li className="waiting-row">
      <p className={item.group === 'late' ? 'waiting-when waiting-late' : 'waiting-when'}>
        <strong>{first}</strong>
        {small !== '' && <span className="small quiet">{small}</span>}
      </p>
      <p className="waiting-kind quiet">{item.what}</p>
      <div className="waiting-what">
        <p className="waiting-title">{title}</p>
        <p className="small quiet">
          {item.deputyFor !== null && (
            <span className="tag waiting-deputy">as deputy for {item.deputyFor}</span>
          )}{' '}
          {item.detail}
        </p>
      </div>
      <p className="waiting-who">
        {item.waitsFor !== null && (
          <>
            {item.waitsFor}
            <span className="unseen"> waits for you</span>
          </>
        )}
      </p>
      <p className="waiting-act">
        <RecordLink of={item} onOpen={readAnew}>
          {item.verb}
          <span className="unseen">: {title}</span>
        </RecordLink>
      </p>
    </li>
  )
}
