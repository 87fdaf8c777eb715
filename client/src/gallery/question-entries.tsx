import { useState } from 'react'
import { CellField } from '../ui/form/cell-field.tsx'
import { ChoiceCards } from '../ui/form/choice-cards.tsx'
import { CountedArea } from '../ui/form/counted-area.tsx'
import { FieldGroup } from '../ui/form/field-group.tsx'
import { MultiChoice } from '../ui/form/multi-choice.tsx'
import { NumberField } from '../ui/form/number-field.tsx'
import { type GalleryEntry, manyRows } from './gallery-entry.ts'
import { Holding, noRequest } from './holding.tsx'

const words = (count: number) => manyRows(count).map((n) => ({ value: `${n}`, word: `Goal ${n}` }))

const cards = (id: string, count: number, problem?: string) => (
  <Holding first={problem === undefined ? '1' : ''}>
    {(held) => (
      <ChoiceCards
        {...held}
        id={id}
        label="Role"
        problem={problem}
        choices={words(count).map((each) => ({ ...each, meaning: 'Sees published figures.' }))}
      />
    )}
  </Holding>
)
const area = (id: string, first: string, problem?: string) => (
  <Holding first={first}>
    {(held) => <CountedArea {...held} id={id} label="Reason" most={200} problem={problem} />}
  </Holding>
)
const group = (id: string, problem?: string) => (
  <FieldGroup id={id} label="Publishing" problem={problem} hint="One of two." className="multi-choice">
    {({ describedBy }) => (
      <label>
        <input id={id} type="checkbox" aria-describedby={describedBy(true) || undefined} />
        By the manager
      </label>
    )}
  </FieldGroup>
)
const figure = (id: string, first: string, problem?: string) => (
  <Holding first={first}>
    {(held) => <NumberField {...held} id={id} label="Target" unit="per 10,000" problem={problem} />}
  </Holding>
)

const cell = (id: string, first: string, problem?: string) => (
  <Holding first={first}>
    {(held) => <CellField {...held} id={id} label="Target of Q1" unit="per 10,000" problem={problem} />}
  </Holding>
)

function Several({ id, count, problem }: { id: string; count: number; problem?: string }) {
  const [chosen, setChosen] = useState<string[]>(['1'])
  return (
    <MultiChoice
      id={id}
      label="Goals"
      problem={problem}
      choices={words(count)}
      chosen={chosen}
      onChange={setChosen}
    >
      {count === 0 && <p className="quiet">There is no goal yet.</p>}
    </MultiChoice>
  )
}

export const questionEntries: readonly GalleryEntry[] = [
  {
    name: 'Cards to choose from',
    files: ['ui/form/choice-cards.tsx'],
    states: {
      ...noRequest,
      usual: (id) => cards(id, 3),
      empty: 'A question has answers.',
      error: (id) => cards(id, 3, 'Choose a role.'),
      many: (id) => cards(id, 40),
    },
  },
  {
    name: 'Text of some length',
    files: ['ui/form/counted-area.tsx'],
    states: {
      ...noRequest,
      usual: (id) => area(id, 'Said more plainly.'),
      empty: (id) => area(id, ''),
      error: (id) => area(id, '', 'Say why.'),
      many: (id) => area(id, manyRows().join(' ')),
    },
  },
  {
    name: 'One question, several fields',
    files: ['ui/form/field-group.tsx'],
    states: {
      ...noRequest,
      usual: (id) => group(id),
      empty: 'A question has answers.',
      error: (id) => group(id, 'Choose one.'),
      many: 'Shown by what it is used for.',
    },
  },
  {
    name: 'Any of several',
    files: ['ui/form/multi-choice.tsx'],
    states: {
      ...noRequest,
      usual: (id) => <Several id={id} count={4} />,
      empty: (id) => <Several id={id} count={0} />,
      error: (id) => <Several id={id} count={4} problem="Choose one at least." />,
      many: (id) => <Several id={id} count={500} />,
    },
  },
  {
    name: 'Figure in a table',
    files: ['ui/form/cell-field.tsx'],
    states: {
      ...noRequest,
      usual: (id) => cell(id, '60'),
      empty: (id) => cell(id, ''),
      error: (id) => cell(id, 'sixty', 'Enter a number.'),
      many: (id) => cell(id, '123456789012345.6789'),
    },
  },
  {
    name: 'Figure',
    files: ['ui/form/number-field.tsx'],
    states: {
      ...noRequest,
      usual: (id) => figure(id, '60'),
      empty: (id) => figure(id, ''),
      error: (id) => figure(id, 'sixty', 'Enter a number.'),
      many: (id) => figure(id, '123456789012345.6789'),
    },
  },
]
