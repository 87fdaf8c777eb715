import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted, countedOf } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { AdoptDialog } from '../features/catalogue/adopt-dialog.tsx'
import {
  type Entry,
  isEntryShown,
  readCatalogueSort,
  sortEntries,
} from '../features/catalogue/catalogue-filter.ts'
import { CatalogueTable } from '../features/catalogue/catalogue-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { LiveRegion, Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/catalogue/catalogue.css'

export function CataloguePage() {
  const procedures = useProcedures()
  const catalogue = useQuery(procedures.catalogue.list.queryOptions())
  const me = useQuery(procedures.me.get.queryOptions())
  const mayChoose = me.data?.may.includes('keep indicators') === true
  return (
    <QueryStates query={catalogue} skeleton={<PageSkeleton rows={10} />}>
      {(entries) => <Catalogue entries={entries} mayChoose={mayChoose} />}
    </QueryStates>
  )
}

function Catalogue({ entries, mayChoose }: { entries: readonly Entry[]; mayChoose: boolean }) {
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [adopting, setAdopting] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const filter = {
    words: state.q ?? '',
    theme: state.theme ?? '',
    core: state.core === '1',
    usual: state.usual === '1',
    present: state.present === '1',
  }
  const sort = readCatalogueSort(state.sort)
  const hasOthers = entries.some(({ others }) => others !== null)
  const shown = sortEntries(
    entries.filter((entry) => isEntryShown(entry, filter)),
    sort,
  )
  const hidden = entries.filter((entry) => isEntryShown(entry, { ...filter, present: true })).length
  const taken = entries.filter(({ code, present }) => chosen.has(code) && present === null)
  const themes = [...new Set(entries.map(({ theme }) => theme))]
  return (
    <>
      <PageHeader
        title="The catalogue"
        lead={`${counted(entries.length, 'ready indicator')} with definitions, for England’s children’s partnerships. What you take can be adapted.`}
        crumbs={
          <Link to={paths.indicators} params={{ partnership }}>
            Indicators
          </Link>
        }
        actions={<CsvLink href={exportAddress('catalogue', partnership, {})}>Catalogue as CSV</CsvLink>}
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}{' '}
          <Link to={paths.indicators} params={{ partnership }}>
            See the indicators
          </Link>
        </Message>
      )}
      <div className="catalogue-controls">
        <SearchField
          id="catalogue-words"
          label="Search"
          text={filter.words}
          onSearch={(q) => change({ q }, 'typed')}
        />
        <SelectField
          id="catalogue-theme"
          label="Theme"
          value={filter.theme}
          onChange={(event) => change({ theme: event.target.value || undefined })}
        >
          <option value="">Every theme</option>
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {theme}
            </option>
          ))}
        </SelectField>
        <TogglePills
          label="Show"
          pills={[
            { value: 'core', label: 'Core set only' },
            ...(hasOthers ? [{ value: 'usual' as const, label: 'What others usually choose' }] : []),
            { value: 'present', label: 'Also those you have' },
          ]}
          pressed={[
            ...(filter.core ? (['core'] as const) : []),
            ...(filter.usual ? (['usual'] as const) : []),
            ...(filter.present ? (['present'] as const) : []),
          ]}
          onPress={(pill) => change({ [pill]: filter[pill] ? undefined : '1' })}
        />
      </div>
      <LiveRegion>{`${countedOf(shown.length, entries.length, 'indicator')} shown`}</LiveRegion>
      {shown.length === 0 ? (
        <EmptyState title={hidden > 0 ? 'You have all of these already' : 'No entry fits these filters'}>
          {hidden > 0
            ? `${counted(hidden, 'indicator')} of the catalogue that would fit stand among yours.`
            : 'Take a filter off to see more.'}
        </EmptyState>
      ) : (
        <CatalogueTable
          entries={shown}
          chosen={chosen}
          mayChoose={mayChoose}
          sort={sort}
          onSort={(next) => change({ sort: next === null ? undefined : `${next.desc ? '-' : ''}${next.by}` })}
          onChoose={(codes, isChosen) =>
            setChosen((before) => {
              const after = new Set(before)
              for (const code of codes) {
                if (isChosen) after.add(code)
                else after.delete(code)
              }
              return after
            })
          }
        />
      )}
      {mayChoose && (
        <div className="chosen-bar">
          <Button
            look="primary"
            refusedBecause={taken.length === 0 ? 'Choose at least one indicator.' : null}
            onClick={() => setAdopting(true)}
          >
            {taken.length === 0 ? 'Take what is chosen' : `Take ${counted(taken.length, 'indicator')}`}
          </Button>
          {taken.length > 0 && (
            <Button look="quiet" onClick={() => setChosen(new Set())}>
              Choose none
            </Button>
          )}
        </div>
      )}
      {adopting && (
        <AdoptDialog
          entries={taken}
          onClose={() => setAdopting(false)}
          onDone={(sentence) => {
            setAdopting(false)
            setChosen(new Set())
            setSaid(sentence)
          }}
        />
      )}
    </>
  )
}
