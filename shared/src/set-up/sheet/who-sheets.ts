import { monthNames } from '../../base/period.ts'
import { roles, roleWord, sectors, sectorWord } from '../../base/role.ts'
import { isAdministration } from '../../member/member-rights.ts'
import { markings } from '../../partnership/partnership-form.ts'
import { authorities } from '../../published/authorities.ts'
import { type SheetShape, wordsOf } from './columns.ts'
import { stateColumn } from './state-column.ts'

export const areaWords = wordsOf(
  authorities.map(({ code }) => code),
  (code) => authorities.find((area) => area.code === code)?.name ?? '',
)
export const monthWords = wordsOf(
  monthNames.map((_, index) => String(index + 1)),
  (month) => monthNames[Number(month) - 1] ?? '',
)
export const markingWords = wordsOf(markings, (marking) => marking)
export const sectorWords = wordsOf(sectors, sectorWord)
/** Who administers an installation is seated by its administrators, never by a file. */
export const seatWords = wordsOf(
  roles.filter((role) => !isAdministration(role)),
  roleWord,
)

export const partnershipSheet: SheetShape = {
  key: 'partnership',
  name: 'Partnership',
  one: 'partnership',
  about: 'One row: what the partnership is called, for which area it answers, and how its year begins.',
  page: 'the set-up page',
  columns: [
    { key: 'name', heading: 'Name', width: 40, kind: 'text', takes: 'The name of the partnership.' },
    {
      key: 'area',
      heading: 'Area',
      width: 28,
      kind: 'word',
      words: areaWords,
      takes: 'One of England’s authorities by its name. Leave it empty where it is none of them.',
    },
    {
      key: 'yearStart',
      heading: 'Year starts in',
      width: 16,
      kind: 'word',
      words: monthWords,
      takes: 'A month by its name, such as April.',
    },
    {
      key: 'marking',
      heading: 'Marking',
      width: 22,
      kind: 'word',
      words: markingWords,
      takes: 'What stands on every screen and file: OFFICIAL or OFFICIAL-SENSITIVE.',
    },
  ],
}

export const agenciesSheet: SheetShape = {
  key: 'agencies',
  name: 'Agencies',
  one: 'agency',
  about: 'One row for each partner: council, police, health and the others.',
  page: 'the people page',
  columns: [
    {
      key: 'code',
      heading: 'Code',
      width: 22,
      kind: 'code',
      takes: 'A short code of letters, digits and hyphens, such as police. It never changes.',
      fixed: 'The code of an agency never changes: it stands in addresses and files.',
    },
    { key: 'name', heading: 'Name', width: 40, kind: 'text', takes: 'The name in full.' },
    { key: 'shortName', heading: 'Short name', width: 18, kind: 'text', takes: 'As tables show it: Police.' },
    {
      key: 'sector',
      heading: 'Sector',
      width: 18,
      kind: 'word',
      words: sectorWords,
      takes: 'One of the sectors.',
    },
  ],
}

export const peopleSheet: SheetShape = {
  key: 'people',
  name: 'People',
  one: 'seat',
  about:
    'One row for each seat. A new row invites the person: you are shown a link for each, once, to hand over. Some seats wait for a second keeper.',
  page: 'the people page',
  columns: [
    {
      key: 'name',
      heading: 'Name',
      width: 24,
      kind: 'text',
      takes: 'The person’s name.',
      fixed: 'A person’s name cannot be changed by a file.',
    },
    {
      key: 'email',
      heading: 'E-mail',
      width: 30,
      kind: 'text',
      takes: 'Their own e-mail address.',
      fixed:
        'Another e-mail address is another person: write a new row, and end this seat on the people page.',
    },
    {
      key: 'agency',
      heading: 'Agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of an agency.',
      fixed: 'A seat stays with its agency: write a new row, and end this seat on the people page.',
    },
    {
      key: 'role',
      heading: 'Role',
      width: 24,
      kind: 'word',
      words: seatWords,
      takes: 'One of the roles: what each sees and may do is said where one is chosen on the people page.',
    },
    {
      key: 'post',
      heading: 'Post',
      width: 28,
      kind: 'text',
      takes: 'Their post, such as Head of care leaving.',
    },
    {
      key: 'from',
      heading: 'First day',
      width: 14,
      kind: 'day',
      takes: 'A day as 2026-04-01. Empty in a new row means today.',
    },
    {
      key: 'until',
      heading: 'Last day',
      width: 14,
      kind: 'day',
      takes: 'A day as 2027-03-31, or empty. An observer needs one.',
    },
    {
      key: 'goals',
      heading: 'Goals an observer sees',
      width: 24,
      kind: 'codes',
      names: 'goals',
      takes: 'For observers alone: codes of goals with commas between.',
    },
    stateColumn,
  ],
}
