import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { parseQuery, type ViewState } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { loadViews, longestViewName, type NamedView, queryOf, storeViews, withView } from './named-views.ts'
import './view-names.css'

type Props = { state: ViewState; onChange: (change: ViewState) => void }

/** Filters and order under a name of one's own: in the address, and among the views of this device. */
export function ViewNames({ state, onChange }: Props) {
  const partnership = usePartnership()
  const id = useId()
  const [views, setViews] = useState(() => loadViews(partnership))
  const [name, setName] = useState('')
  const query = queryOf(state)
  const current = views.find((view) => view.query === query)
  const store = (next: NamedView[]) => {
    setViews(next)
    storeViews(partnership, next)
  }
  if (views.length === 0 && query === '') return null
  return (
    <div className="view-names unprinted">
      {views.length > 0 && (
        <nav aria-label="Views on this device">
          <ul>
            {views.map((view) => (
              <li key={view.name}>
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
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const given = name.trim()
            if (given === '') return
            store(withView(views, { name: given, query }))
            setName('')
            onChange({ view: given })
          }}
        >
          <TextField
            id={id}
            label="Keep this view on this device as"
            maxLength={longestViewName}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">Keep it</Button>
        </form>
      )}
      {current !== undefined && (
        <Button look="quiet" onClick={() => store(views.filter((view) => view !== current))}>
          Forget “{current.name}”
        </Button>
      )}
    </div>
  )
}
