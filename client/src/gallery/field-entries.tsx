import { AgencyChoice } from '../parts/agency-choice.tsx'
import { PersonChoice } from '../parts/person-choice.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { NewPasswordFields } from '../ui/new-password-fields.tsx'
import { type GalleryEntry, manyRows } from './gallery-entry.ts'
import { Holding, noRequest } from './holding.tsx'

const problem = 'Choose somebody.'

const choices = (count: number) => manyRows(count).map((n) => ({ value: `${n}`, word: `Authority ${n}` }))
const agencies = (count: number) => manyRows(count).map((n) => ({ code: `a${n}`, name: `Agency ${n}` }))
const people = (count: number) =>
  manyRows(count).map((n) => ({ id: `p${n}`, name: `Person ${n}`, post: `Post ${n}` }))

const choice = (id: string, count: number, wrong?: string) => (
  <Holding>
    {(held) => (
      <ChoiceField
        {...held}
        id={id}
        label="Area"
        none="Choose an area"
        choices={choices(count)}
        problem={wrong}
      />
    )}
  </Holding>
)
const agency = (id: string, count: number, wrong?: string) => (
  <Holding>
    {(held) => <AgencyChoice {...held} id={id} label="Agency" agencies={agencies(count)} problem={wrong} />}
  </Holding>
)
const person = (id: string, count: number, wrong?: string) => (
  <Holding>
    {(held) => (
      <PersonChoice
        {...held}
        id={id}
        label="Deputy"
        nobody="Nobody named"
        people={people(count)}
        problem={wrong}
      />
    )}
  </Holding>
)
const day = (id: string, first: string, wrong?: string) => (
  <Holding first={first}>
    {({ value, onChange }) => (
      <DateField
        id={id}
        label="First day"
        value={value}
        problem={wrong}
        onChange={(next) => onChange({ target: { value: next } })}
      />
    )}
  </Holding>
)
const fields = (id: string, first: string, wrong?: string) => (
  <Holding first={first}>
    {(held) => (
      <>
        <TextField {...held} id={`${id}-text`} label="Title" hint="As others know it." problem={wrong} />
        <TextArea {...held} id={`${id}-area`} label="Reason" problem={wrong} />
        <SelectField {...held} id={`${id}-select`} label="State" problem={wrong}>
          <option value="">All states</option>
          <option value="due">Due</option>
        </SelectField>
      </>
    )}
  </Holding>
)

const passwords = (id: string, first: string, wrong?: string) => (
  <Holding first={first}>
    {(held) => (
      <NewPasswordFields
        password={{ ...held, id: `${id}-password`, label: 'Choose a password', problem: wrong }}
        again={{ ...held, id: `${id}-again`, label: 'The same password again', problem: undefined }}
      />
    )}
  </Holding>
)

export const fieldEntries: readonly GalleryEntry[] = [
  {
    name: 'Fields',
    files: ['ui/field.tsx'],
    states: {
      ...noRequest,
      usual: (id) => fields(id, 'due'),
      empty: (id) => fields(id, ''),
      error: (id) => fields(id, '', 'Write something here.'),
      many: (id) => fields(id, manyRows().join(' ')),
    },
  },
  {
    name: 'Choice',
    files: ['ui/choice-field.tsx', 'ui/combobox.tsx'],
    states: {
      ...noRequest,
      usual: (id) => choice(id, 9),
      empty: (id) => choice(id, 0),
      error: (id) => choice(id, 20, problem),
      many: (id) => choice(id, 500),
    },
  },
  {
    name: 'Choice of an agency',
    files: ['parts/agency-choice.tsx'],
    states: {
      ...noRequest,
      usual: (id) => agency(id, 9),
      empty: (id) => agency(id, 0),
      error: (id) => agency(id, 9, 'Choose an agency.'),
      many: (id) => agency(id, 500),
    },
  },
  {
    name: 'Choice of a person',
    files: ['parts/person-choice.tsx'],
    states: {
      ...noRequest,
      usual: (id) => person(id, 9),
      empty: (id) => person(id, 0),
      error: (id) => person(id, 20, problem),
      many: (id) => person(id, 500),
    },
  },
  {
    name: 'New password',
    files: ['ui/new-password-fields.tsx'],
    states: {
      ...noRequest,
      usual: (id) => passwords(id, 'four quiet words together'),
      empty: (id) => passwords(id, ''),
      error: (id) => passwords(id, 'password', 'Choose a password of at least 12 characters.'),
      many: 'A password is one.',
    },
  },
  {
    name: 'Day',
    files: ['ui/date-field.tsx', 'ui/date-picker.tsx'],
    states: {
      ...noRequest,
      usual: (id) => day(id, '2026-11-28'),
      empty: (id) => day(id, ''),
      error: (id) => day(id, '', 'Choose the first day.'),
      many: 'A day is one.',
    },
  },
]
