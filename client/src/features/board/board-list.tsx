import { counted, dayOf, listed } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { Opened } from '../../ui/opened.tsx'
import type { Board } from './board-dialog.tsx'
import type { BoardStep } from './step-board-dialog.tsx'

export type BoardAct = 'change' | BoardStep
type Props = { boards: readonly Board[]; mayKeep: boolean; onAct: (id: string, act: BoardAct) => void }

/** The bodies that meet: by which rules, who sits on them, what they agreed, and what happened to them. */
export function BoardList({ boards, mayKeep, onAct }: Props) {
  const archived = boards.filter(({ state }) => state === 'archived')
  const item = (board: Board) => <BoardItem key={board.id} board={board} mayKeep={mayKeep} onAct={onAct} />
  return (
    <>
      <ul className="boards">{boards.filter(({ state }) => state === 'current').map(item)}</ul>
      {archived.length > 0 && (
        <Opened id="archived" summary={`${counted(archived.length, 'board')} archived`}>
          <ul className="boards">{archived.map(item)}</ul>
        </Opened>
      )}
    </>
  )
}

type ItemProps = { board: Board; mayKeep: boolean; onAct: Props['onAct'] }
function BoardItem({ board, mayKeep, onAct }: ItemProps) {
  const { id, name, quorum, noticeDays, members, agreed, state, history } = board
  const acts: readonly (readonly [BoardAct, string])[] =
    state === 'archived'
      ? [['restore', 'Restore']]
      : [
          ['change', 'Change'],
          ['archive', 'Archive'],
        ]
  return (
    <li className="board">
      <div className="board-head">
        <h2>{name}</h2>
        {mayKeep && (
          <span className="button-row">
            {acts.map(([act, word]) => (
              <Button key={act} look="quiet" onClick={() => onAct(id, act)}>
                {word}
                <span className="unseen"> {name}</span>
              </Button>
            ))}
          </span>
        )}
      </div>
      <p className="small">
        Quorum {quorum}, {counted(noticeDays, 'working day')} of notice.{' '}
        {agreed === 0 ? 'No agreement names it yet.' : `${counted(agreed, 'agreement')} named it.`}
      </p>
      <p>
        {members.length === 0 ? (
          <span className="quiet">Nobody is a member yet.</span>
        ) : (
          <>
            {counted(members.length, 'member')}:{' '}
            {listed(members.map(({ name: who, title, agencyName }) => `${who} (${title}, ${agencyName})`))}.
          </>
        )}
        {members.length > 0 && members.length < quorum && (
          <>
            {' '}
            <span className="tag tag-late">Fewer members than its quorum</span>
          </>
        )}
      </p>
      <Opened id={id} summary="History">
        <ul className="board-history">
          {history.map(({ at, by, summary, reason }) => (
            <li key={`${at}${summary}`}>
              {dayOf(at)}, {by}: {summary}
              {reason !== null && <> “{reason}”</>}
            </li>
          ))}
        </ul>
      </Opened>
    </li>
  )
}
