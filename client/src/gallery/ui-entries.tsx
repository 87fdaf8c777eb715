import type { Refused } from '../base/refusal.ts'
import { Button } from '../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead, SortHead } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { FilterChips } from '../ui/list/filter-chips.tsx'
import { LiveRegion, Message } from '../ui/message.tsx'
import { Opened } from '../ui/opened.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { SignInAgain } from '../ui/sign-in-again.tsx'
import { PageSkeleton, Skeleton } from '../ui/skeleton.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { Toast } from '../ui/toast/toast.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import { type GalleryEntry, givenWhole, manyRows } from './gallery-entry.ts'
import { OnPress } from './on-press.tsx'

const nothing = () => undefined

const refusal = (httpStatus: number, who: string | null = null): Refused => ({
  message: 'Figures of this agency are read by its own people.',
  data: { httpStatus, refusal: { code: 'refused', fields: [], who, requestId: 'r-1', current: null } },
})
const query = (data: string | undefined, error: Refused | null) => (
  <QueryStates
    query={{ data, error, isFetching: false, refetch: nothing }}
    skeleton={<PageSkeleton rows={3} />}
    part
  >
    {(text) => (text === '' ? <EmptyState title="Nothing here yet">It opens by itself.</EmptyState> : text)}
  </QueryStates>
)

const opened = (id: string, count: number) => (
  <Opened id={id} summary={`${count} lines of it`}>
    <ul>
      {manyRows(count).map((n) => (
        <li key={n}>Line {n}</li>
      ))}
    </ul>
  </Opened>
)

const table = (count: number) => (
  <DataTable caption={`${count} rows`} captionSeen>
    <thead>
      <tr>
        <SortHead label="Name" order="ascending" onSort={nothing} />
        <ColumnHead>State</ColumnHead>
        <ColumnHead numeric>Figure</ColumnHead>
      </tr>
    </thead>
    <tbody>
      {manyRows(count).map((n) => (
        <tr key={n}>
          <RowHead>Row {n}</RowHead>
          <td>Published</td>
          <NumberCell>{n}</NumberCell>
        </tr>
      ))}
    </tbody>
  </DataTable>
)
const chips = (count: number) => (
  <FilterChips
    chips={manyRows(count).map((n) => ({ key: `${n}`, label: `Status: ${n}`, onClear: nothing }))}
    onClearAll={nothing}
  />
)
const pills = (count: number, pressed: readonly string[]) => (
  <TogglePills
    label="Show"
    pills={manyRows(count).map((n) => ({ value: `${n}`, label: `Group ${n}` }))}
    pressed={pressed}
    onPress={nothing}
  />
)
const toast = (sentence: string) => (
  <OnPress>
    {(close) => (
      <Toast action={{ word: 'Undo', run: close }} onClose={close}>
        {sentence}
      </Toast>
    )}
  </OnPress>
)

export const uiEntries: readonly GalleryEntry[] = [
  {
    name: 'Button',
    files: ['ui/button.tsx'],
    states: {
      usual: () => (
        <>
          <Button look="primary">Save</Button> <Button>Cancel</Button> <Button look="quiet">Close</Button>{' '}
          <Button look="danger">End seat</Button>
        </>
      ),
      empty: 'A button always has a word.',
      loading: () => <Button busy>Saving …</Button>,
      error: 'What failed is said beside it.',
      refused: () => <Button refusedBecause="The return is closed.">Submit</Button>,
      many: 'A page has one that matters.',
    },
  },
  {
    name: 'Table',
    files: ['ui/data-table.tsx'],
    states: { ...givenWhole, usual: () => table(3), empty: () => table(0), many: () => table(500) },
  },
  {
    name: 'Dialog',
    files: ['ui/dialog.tsx'],
    states: {
      ...givenWhole,
      usual: () => (
        <OnPress>
          {(close) => (
            <Dialog title="How it was decided" onClose={close}>
              <p>By the board of 3 November 2026.</p>
            </Dialog>
          )}
        </OnPress>
      ),
      empty: 'A dialog opens with something to say.',
      many: () => (
        <OnPress>
          {(close) => (
            <Dialog title="500 rows" onClose={close} wide>
              {table(500)}
            </Dialog>
          )}
        </OnPress>
      ),
    },
  },
  {
    name: 'Filters in use',
    files: ['ui/list/filter-chips.tsx'],
    states: { ...givenWhole, usual: () => chips(3), empty: () => chips(0), many: () => chips(40) },
  },
  {
    name: 'Message',
    files: ['ui/message.tsx'],
    states: {
      usual: () => (
        <>
          <Message onClose={nothing}>A colleague is entering the same return.</Message>
          <Message tone="done">Ruth Calder is deputised.</Message>
          <Message tone="doubt">Twice the usual figure.</Message>
        </>
      ),
      empty: () => <LiveRegion>Heard, not seen</LiveRegion>,
      loading: 'It says what has happened.',
      error: () => <Message tone="problem">Roundtable cannot be reached.</Message>,
      refused: () => <Message tone="problem">Approving is for the agency’s lead.</Message>,
      many: 'One message at a time.',
    },
  },
  {
    name: 'Head of a page',
    files: ['ui/page-header.tsx'],
    states: {
      ...givenWhole,
      usual: () => (
        <PageHeader
          title="Indicators"
          lead="16 of 68 indicators. 2 off target."
          crumbs="Goals"
          actions={<Button>Add</Button>}
        />
      ),
      empty: () => <PageHeader title="Indicators" />,
      many: () => <PageHeader title={'Children are safe at home, with their own families. '.repeat(4)} />,
    },
  },
  {
    name: 'Pages of a list',
    files: ['ui/pages.tsx'],
    states: {
      ...givenWhole,
      usual: () => <Pages page={2} pages={4} onPage={nothing} what="Usual" />,
      empty: () => <Pages page={1} pages={1} onPage={nothing} />,
      refused: () => <Pages page={1} pages={4} onPage={nothing} what="First page" />,
      many: () => <Pages page={499} pages={500} onPage={nothing} what="Many" />,
    },
  },
  {
    name: 'States of a request',
    files: ['ui/query-states.tsx'],
    states: {
      usual: () => query('What was asked for.', null),
      empty: () => query('', null),
      loading: () => query(undefined, null),
      error: () => query(undefined, refusal(500)),
      refused: () => query(undefined, refusal(403, 'the agency’s lead')),
      many: 'What is shown is its own affair.',
    },
  },
  {
    name: 'How many are shown',
    files: ['ui/shown-count.tsx'],
    states: {
      ...givenWhole,
      usual: () => <ShownCount shown={16} all={68} one="indicator" />,
      empty: () => <ShownCount shown={0} all={68} one="indicator" />,
      many: () => <ShownCount shown={500} all={12_000} one="indicator" />,
    },
  },
  {
    name: 'Skeleton',
    files: ['ui/skeleton.tsx'],
    states: {
      ...givenWhole,
      usual: () => <Skeleton lines={3} />,
      empty: 'It stands for what is not there yet.',
      loading: () => <PageSkeleton rows={4} />,
      many: () => <Skeleton lines={500} height="0.25rem" />,
    },
  },
  {
    name: 'Link past the frame',
    files: ['ui/skip-link.tsx'],
    states: {
      ...givenWhole,
      usual: () => <SkipLink to="main">Skip to the page</SkipLink>,
      empty: 'It always leads somewhere.',
      many: 'A page has one.',
    },
  },
  {
    name: 'Way to sign in again',
    files: ['ui/sign-in-again.tsx'],
    states: {
      ...givenWhole,
      usual: () => <SignInAgain />,
      empty: 'It always leads somewhere.',
      many: 'A message has one.',
    },
  },
  {
    name: 'Toast',
    files: ['ui/toast/toast.tsx', 'ui/toast/toast-box.tsx'],
    states: {
      ...givenWhole,
      usual: () => toast('6 cells pasted at 14:04'),
      empty: 'Without something done there is none.',
      many: () => toast('500 cells pasted at 14:04, 12 that nobody types left out. '.repeat(4)),
    },
  },
  {
    name: 'Switches',
    files: ['ui/toggle-pills.tsx'],
    states: {
      ...givenWhole,
      usual: () => pills(4, ['2']),
      empty: () => pills(4, []),
      many: () => pills(40, ['1', '40']),
    },
  },
  {
    name: 'What opens under its row',
    files: ['ui/opened.tsx'],
    states: {
      ...givenWhole,
      usual: (id) => opened(id, 3),
      empty: (id) => opened(id, 0),
      many: (id) => opened(id, 500),
    },
  },
  {
    name: 'Search',
    files: ['ui/form/search-field.tsx'],
    states: {
      ...givenWhole,
      usual: (id) => <SearchField id={id} label="Search by name" text="absence" onSearch={nothing} />,
      empty: (id) => <SearchField id={id} label="Search by name" text="" onSearch={nothing} />,
      many: (id) => (
        <SearchField id={id} label="Search by name" text={'absence '.repeat(12)} onSearch={nothing} />
      ),
    },
  },
]
