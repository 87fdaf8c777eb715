import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { LiveRegion } from '../../ui/message.tsx'
import { optionAfter } from './option-after.ts'
import './search-box.css'

type Hit = Outputs['search']['find'][number]
const kindWord: Record<Hit['kind'], string> = { goal: 'Goal', indicator: 'Indicator', agency: 'Agency' }

/** One field over goals, indicators and agencies: arrows choose, Enter opens, Esc closes. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listId = useId()
  const asked = useDeferredValue(text.trim())
  const options = useProcedures().search.find.queryOptions({ text: asked })
  const hits = useQuery({ ...options, enabled: asked.length > 1, placeholderData: keepPreviousData })
  const openHit = useOpenHit()
  const found = asked.length > 1 ? (hits.data ?? []) : []
  const shown = open && asked.length > 1 && hits.data !== undefined

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return
    setOpen(false)
    setText('')
    openHit(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (open) event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(found[active === -1 ? 0 : active])
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(optionAfter(active, event.key === 'ArrowDown' ? 1 : -1, found.length))
    }
  }
  return (
    <search className="search">
      <input
        type="text"
        role="combobox"
        aria-label="Search goals, indicators and agencies"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder="Search goals, indicators, agencies…"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={listId} role="listbox" aria-label="Found" className="search-list" hidden={!shown}>
        {found.map((hit, index) => (
          <button
            type="button"
            key={`${hit.kind}${hit.code}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="search-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <span className="search-kind">{kindWord[hit.kind]}</span>
            <span>{hit.title}</span>
            <span className="search-detail">{hit.detail}</span>
          </button>
        ))}
        {found.length === 0 && <p className="search-none">Nothing is called “{asked}”.</p>}
      </div>
      <LiveRegion>{shown ? `${found.length} found` : ''}</LiveRegion>
    </search>
  )
}

function useOpenHit() {
  const navigate = useNavigate()
  const partnership = usePartnership()
  return ({ kind, code }: Hit) => {
    if (kind === 'goal') void navigate({ to: paths.goal, params: { partnership, code } })
    else if (kind === 'indicator') void navigate({ to: paths.indicator, params: { partnership, code } })
    else void navigate({ to: paths.agency, params: { partnership, agency: code } })
  }
}
