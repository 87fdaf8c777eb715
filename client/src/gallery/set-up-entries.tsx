import type { Refused } from '../base/refusal.ts'
import type { BoundField } from '../base/use-form.ts'
import { AgreeDialog } from '../parts/agree-dialog.tsx'
import { DraftSections } from '../parts/draft-sections.tsx'
import { OrderDialog } from '../parts/order-dialog.tsx'
import { PlaceFields } from '../parts/place-fields.tsx'
import { StepDialog } from '../parts/step-dialog.tsx'
import { UndoToast } from '../parts/undo-toast.tsx'
import { Button } from '../ui/button.tsx'
import { OrderList } from '../ui/list/order-list.tsx'
import { type GalleryEntry, givenWhole, manyRows } from './gallery-entry.ts'
import { OnPress } from './on-press.tsx'
import { WithBoards } from './with-boards.tsx'

const goals = (count: number) => manyRows(count).map((n) => ({ id: `G${n}`, label: `Goal ${n}` }))
const refusal: Refused = { message: 'Somebody has changed the order since you opened it.', data: null }

const order = (count: number, how: { isPending?: boolean; error?: Refused } = {}) => (
  <OnPress>
    {(close) => (
      <OrderDialog
        title="The order of the goals"
        items={goals(count)}
        isPending={how.isPending ?? false}
        error={how.error ?? null}
        onSave={close}
        onClose={close}
      />
    )}
  </OnPress>
)

const field = (id: string, label: string, problem?: string): BoundField => ({
  id,
  label,
  value: '',
  onChange: () => undefined,
  problem,
})
const places = (id: string, count: number, problem?: string) => (
  <PlaceFields
    goal={field(`${id}-goal`, 'Goal', problem)}
    agency={field(`${id}-agency`, 'Who reports it')}
    headline={{ ...field(`${id}-headline`, 'Headline'), value: 'yes' }}
    goals={manyRows(count).map((n) => ({ code: `G${n}`, wording: `Goal ${n}` }))}
    agencies={manyRows(count).map((n) => ({ code: `a${n}`, name: `Agency ${n}` }))}
  />
)

const step = (isPending: boolean) => (
  <OnPress>
    {(close) => (
      <StepDialog
        title="Retire: Care leavers in work"
        confirm="Retire it"
        danger
        of="CL01"
        about="gallery"
        read={(words) => words}
        problems={({ reason }) => (reason === '' ? [{ field: 'reason', sentence: 'Say why.' }] : [])}
        act={{ isPending, send: async () => ({ done: false, refused: null }) }}
        onClose={close}
      >
        <p>It leaves the scorecard, and nobody is asked for figures.</p>
      </StepDialog>
    )}
  </OnPress>
)

const board = (n: number) => ({
  ...{ id: `${n}`, name: `Board ${n}`, quorum: 4, noticeDays: 5, state: 'current' as const },
  ...{ version: 1, members: [], agreed: 0, history: [] },
})
const agree = (isPending: boolean) => (
  <WithBoards list={{ boards: manyRows(2).map(board), mayKeep: true }}>
    <OnPress>
      {(close) => (
        <AgreeDialog
          title="Agree G1"
          of="G1"
          about="gallery"
          read={(agreement) => agreement}
          act={{ isPending, send: async () => ({ done: false, refused: null }) }}
          onClose={close}
        >
          <p>Children are safe at home.</p>
        </AgreeDialog>
      )}
    </OnPress>
  </WithBoards>
)

const drafts = (waiting: number, past: number) => {
  const draft = (n: number) => ({ code: `G${n}`, deeds: ['agree', 'decline'] })
  return (
    <DraftSections<ReturnType<typeof draft>, 'decline'>
      waiting={{
        ...{ id: 'drafts-waiting', title: `${waiting} wait for the board`, csv: '#drafts' },
        drafts: manyRows(waiting).map(draft),
      }}
      past={{
        ...{ className: 'goal-past', summary: `${past} declined` },
        drafts: manyRows(past).map((n) => draft(waiting + n)),
      }}
      list={(listed, _, on) => (
        <ul>
          {listed.map(({ code }) => (
            <li key={code}>
              {code} <Button onClick={() => on.agree(code)}>Agree {code}</Button>
            </li>
          ))}
        </ul>
      )}
      agreeing={(_, { onClose }) => <Button onClick={onClose}>Agreed</Button>}
      stepping={(_, deed, { onClose }) => <Button onClick={onClose}>{deed}</Button>}
      onDone={() => undefined}
    />
  )
}

const undo = (error: Refused | null) => (
  <OnPress>
    {(close) => (
      <UndoToast
        act={{ error, send: async () => ({ done: error === null, answer: null, refused: error }) }}
        input="CL01"
        onClose={close}
      >
        CL01 is retired.
      </UndoToast>
    )}
  </OnPress>
)

export const setUpEntries: readonly GalleryEntry[] = [
  {
    name: 'List to put in order',
    files: ['ui/list/order-list.tsx'],
    states: {
      ...givenWhole,
      usual: () => <OrderList label="Goals" items={goals(4)} onOrder={() => undefined} />,
      empty: () => <OrderList label="No goals" items={[]} onOrder={() => undefined} />,
      many: () => <OrderList label="Many goals" items={goals(500)} onOrder={() => undefined} />,
    },
  },
  {
    name: 'Order saved in one act',
    files: ['parts/order-dialog.tsx'],
    states: {
      usual: () => order(4),
      empty: 'Its button is there from two on.',
      loading: () => order(4, { isPending: true }),
      error: () => order(4, { error: refusal }),
      refused: 'Who may not order sees no button.',
      many: () => order(60),
    },
  },
  {
    name: 'Where an indicator stands',
    files: ['parts/place-fields.tsx'],
    states: {
      usual: (id) => places(id, 4),
      empty: (id) => places(id, 0),
      loading: 'Goals and agencies come while the form is open.',
      error: (id) => places(id, 4, 'Choose a goal.'),
      refused: 'Who may not place it sees no form.',
      many: (id) => places(id, 500),
    },
  },
  {
    name: 'Done, with a way back',
    files: ['parts/undo-toast.tsx'],
    states: {
      usual: () => undo(null),
      empty: 'It is shown after something was done.',
      loading: 'It stays until the way back is gone.',
      error: () => undo(refusal),
      refused: 'Who may not do it sees no button.',
      many: 'There is one at a time.',
    },
  },
  {
    name: 'One step, with its reason',
    files: ['parts/step-dialog.tsx'],
    states: {
      usual: () => step(false),
      empty: 'It asks why before it is sent.',
      loading: () => step(true),
      error: 'Shown by the dialog with a form.',
      refused: 'Shown by the dialog with a form.',
      many: 'It asks two things.',
    },
  },
  {
    name: 'Drafts that wait for a board, and past ones',
    files: ['parts/draft-sections.tsx'],
    states: {
      ...givenWhole,
      usual: () => drafts(3, 2),
      empty: () => drafts(0, 0),
      many: () => drafts(500, 0),
    },
  },
  {
    name: 'What a board agrees, and where',
    files: ['parts/agree-dialog.tsx'],
    states: {
      usual: () => agree(false),
      empty: 'It asks where before it is sent.',
      loading: () => agree(true),
      error: 'Shown by the dialog with a form.',
      refused: 'Shown by the dialog with a form.',
      many: 'It asks two things.',
    },
  },
]
