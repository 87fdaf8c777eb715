import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { BoardDialog } from '../features/board/board-dialog.tsx'
import { type BoardAct, BoardList } from '../features/board/board-list.tsx'
import { StepBoardDialog } from '../features/board/step-board-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/board/board.css'

export function BoardsPage() {
  const list = useQuery(useProcedures().board.list.queryOptions(useMoment()))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => <Boards data={data} />}
    </QueryStates>
  )
}

type Open = { act: 'add' } | { act: BoardAct; id: string }

function Boards({ data: { boards, mayKeep: may } }: { data: Outputs['board']['list'] }) {
  const partnership = usePartnership()
  const mayKeep = may && useAsAt() === null
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const current = boards.filter(({ state }) => state === 'current').length
  const opened = open !== null && 'id' in open ? boards.find(({ id }) => id === open.id) : undefined
  return (
    <>
      <PageHeader
        title="Boards"
        lead={current === 0 ? 'No board meets yet.' : `${counted(current, 'board meets', 'boards meet')}.`}
        crumbs={<SetUpCrumb />}
        actions={
          <>
            {current > 0 && (
              <Link to={paths.meetings} params={{ partnership }}>
                Meetings
              </Link>
            )}
            <CsvLink href={exportAddress('boards', partnership, {})} />
          </>
        }
      />
      {done}
      {mayKeep && (
        <p>
          <Button look="primary" onClick={() => setOpen({ act: 'add' })}>
            Add a board
          </Button>
        </p>
      )}
      {boards.length === 0 ? (
        <EmptyState title="No board yet">
          A board is a body that meets: what is agreed can name it, with its meeting.{' '}
          {mayKeep ? 'Add the first.' : 'The partnership manager adds it.'}
        </EmptyState>
      ) : (
        <BoardList boards={boards} mayKeep={mayKeep} onAct={(id, act) => setOpen({ id, act })} />
      )}
      {open?.act === 'add' && <BoardDialog board={null} boards={boards} {...ends} />}
      {open?.act === 'change' && opened !== undefined && (
        <BoardDialog board={opened} boards={boards} {...ends} />
      )}
      {(open?.act === 'archive' || open?.act === 'restore') && opened !== undefined && (
        <StepBoardDialog board={opened} deed={open.act} {...ends} />
      )}
    </>
  )
}
