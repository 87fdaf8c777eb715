import { hitKindWord, nothingFound, whatIsFound } from '@roundtable/shared/search/hit-words.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useCallback, useDeferredValue, useId, useRef, useState } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { usePlain } from '../../parts/plain.ts'
import { LiveRegion } from '../../ui/message.tsx'
import { optionAfter } from './option-after.ts'
import { type Hit, useOpenHit } from './use-open-hit.ts'
import { useSearchKey } from './use-search-key.ts'
import './search-box.css'

const leastLetters = 2
/** Agencies, people and what was said of figures have no page in plain words. */
const hasPlainPage: readonly Hit['kind'][] = ['goal', 'indicator']

/** One field over all that can be read: arrows choose, Enter opens, Esc closes, Ctrl and K lead here. */
export function SearchBox({ seesPeople }: { seesPeople: boolean }) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const typed = text.trim()
  const asked = useDeferredValue(typed)
  const isAsked = asked.length >= leastLetters
  const client = useQueryClient()
  const { find } = useProcedures().search
  const hits = useQuery({
    ...find.queryOptions({ text: asked }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const openHit = useOpenHit()
  const plain = usePlain()
  const found = isAsked ? (hits.data ?? []).filter(({ kind }) => !plain || hasPlainPage.includes(kind)) : []
  const sentence = !isAsked
    ? whatIsFound(seesPeople)
    : hits.data === undefined || found.length > 0
      ? null
      : nothingFound(asked, seesPeople)
  useSearchKey(
    field,
    useCallback(() => setOpen(true), []),
  )

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return
    setOpen(false)
    setText('')
    field.current?.blur()
    openHit(hit)
  }
  /** What is typed may be ahead of what is shown. */
  const chooseFirst = () => {
    if (typed.length < leastLetters) return
    client.ensureQueryData(find.queryOptions({ text: typed })).then(
      ([first]) => choose(first),
      () => undefined,
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (open) event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (active === -1) chooseFirst()
      else choose(found[active])
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(optionAfter(active, event.key === 'ArrowDown' ? 1 : -1, found.length))
    }
  }
  const isListed = open && found.length > 0
  return (
    <search className={open ? 'search search-open' : 'search'}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={plain ? 'Search' : 'Search goals, indicators, agencies and commentary'}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K Meta+K"
        aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={plain ? 'Search…' : 'Search goals, indicators, words…'}
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
      {text === '' && !open && (
        <span className="search-key" aria-hidden="true">
          Ctrl K
        </span>
      )}
      <div className="search-list" hidden={!isListed && !(open && sentence !== null)}>
        <div id={listId} role="listbox" aria-label="Found">
          {found.map((hit, index) => (
            <Option
              key={`${hit.kind}${hit.code}`}
              id={`${listId}-${index}`}
              hit={hit}
              isActive={index === active}
              onChoose={() => choose(hit)}
            />
          ))}
        </div>
        {sentence !== null && <p className="search-none">{sentence}</p>}
      </div>
      <LiveRegion>{open && isAsked ? (sentence ?? `${found.length} found`) : ''}</LiveRegion>
    </search>
  )
}

type OptionProps = { id: string; hit: Hit; isActive: boolean; onChoose: () => void }

function Option({ id, hit, isActive, onChoose }: OptionProps) {
  const showWhole = (button: HTMLButtonElement | null) => {
    if (isActive) button?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <button
      ref={showWhole}
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="search-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="search-kind">{hitKindWord(hit.kind)}</span>
      <span>{hit.title}</span>
      {hit.detail !== '' && <span className="search-detail">{hit.detail}</span>}
    </button>
  )
}
