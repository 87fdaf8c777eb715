import type { NamedView } from '@roundtable/shared/scorecard/named-view.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { parseQuery, type ViewState } from '../../base/view-state.ts'
import { UndoToast } from '../../parts/undo-toast.tsx'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { lazyDialog } from '../../ui/lazy-part.tsx'
import { isViewOf, queryOf } from './named-views.ts'
import { useViewsOfDevice } from './use-views-of-device.ts'
import './view-names.css'

const NameViewDialog = lazyDialog(async () => (await import('./name-view-dialog.tsx')).NameViewDialog)

type Props = { state: ViewState; onChange: (change: ViewState) => void }

/** Filters and order under a name of one's own: in the address, and in the list of the person who named them. */
export function ViewNames({ state, onChange }: Props) {
  const partnership = usePartnership()
  const { scorecard } = useProcedures()
  const { data: views } = useQuery(scorecard.views.queryOptions())
  const [about, setAbout] = useState<NamedView | { query: string } | null>(null)
  const [deleted, setDeleted] = useState<NamedView | null>(null)
  // The view that was last shown, as it was: what is chosen next may be meant for it.
  const [from, setFrom] = useState<string | null>(null)
  const [changed, setChanged] = useState<NamedView | null>(null)
  const key = scorecard.views.queryKey()
  const remove = useAct(scorecard.deleteView.mutationOptions(), {
    brings: (answer, put) => put(key, answer),
    onDone: () => onChange({ view: undefined }),
    isQuiet: true,
  })
  const rewrite = useAct(scorecard.changeView.mutationOptions(), {
    brings: (answer, put) => put(key, answer),
    isQuiet: true,
  })
  const takeBack = useAct(scorecard.changeView.mutationOptions(), {
    brings: (answer, put) => put(key, answer),
    onDone: () => setChanged(null),
    isQuiet: true,
  })
  const restore = useAct(scorecard.saveView.mutationOptions(), {
    brings: (answer, put) => put(key, answer),
    onDone: () => setDeleted(null),
    isQuiet: true,
  })
  useViewsOfDevice(views)
  if (views === undefined) return null
  const query = queryOf(state)
  const showing = views.filter((view) => isViewOf(view, query))
  const current = showing.find(({ name }) => name === state.view) ?? showing[0]
  if (current !== undefined && current.id !== from) setFrom(current.id)
  const left = query === '' || current !== undefined ? undefined : views.find(({ id }) => id === from)
  const refused = rewrite.error ?? remove.error
  return (
    <div className="view-names unprinted">
      {views.length > 0 && (
        <nav aria-label="Your views">
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <Link
                  className="pill"
                  to={paths.scorecard}
                  params={{ partnership }}
                  search={{ ...parseQuery(view.query), view: view.name }}
                  activeOptions={{ exact: true }}
                  aria-current={view === current ? 'page' : undefined}
                >
                  {view.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && current === undefined && (
        <Button onClick={() => setAbout({ query })}>Save this view</Button>
      )}
      {left !== undefined && (
        <Button
          look="quiet"
          disabled={rewrite.isPending}
          onClick={() => {
            setChanged(left)
            void rewrite.send({ id: left.id, query })
          }}
        >
          Change “{left.name}” to this
        </Button>
      )}
      {current !== undefined && (
        <>
          <Button look="quiet" onClick={() => setAbout(current)}>
            Rename “{current.name}”
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setDeleted(current)
              void remove.send({ id: current.id })
            }}
          >
            Delete “{current.name}”
          </Button>
        </>
      )}
      <RefusalMessage error={refused} />
      {about !== null && (
        <Suspense fallback={null}>
          <NameViewDialog
            views={views}
            about={about}
            onClose={() => setAbout(null)}
            onNamed={(view) => onChange({ view })}
          />
        </Suspense>
      )}
      {changed !== null && views.some(({ id, query: now }) => id === changed.id && now !== changed.query) && (
        <UndoToast
          act={takeBack}
          input={{ id: changed.id, query: changed.query }}
          onClose={() => setChanged(null)}
        >
          {`“${changed.name}” is changed.`}
        </UndoToast>
      )}
      {deleted !== null && views.every(({ id }) => id !== deleted.id) && (
        <UndoToast
          act={restore}
          input={{ name: deleted.name, query: deleted.query }}
          onClose={() => setDeleted(null)}
        >
          {`“${deleted.name}” is deleted.`}
        </UndoToast>
      )}
    </div>
  )
}
