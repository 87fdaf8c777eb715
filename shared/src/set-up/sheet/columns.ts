/** The sheets of a set-up file, in the order in which they are taken over: what is named comes before who names it. */
export const sheetKeys = [
  'partnership',
  'terms',
  'agencies',
  'sharing',
  'goals',
  'people',
  'boards',
  'board-members',
  'indicators',
  'lines',
  'accountability',
  'targets',
  'due-days',
] as const
export type SheetKey = (typeof sheetKeys)[number]

/** A stored word and how a sheet writes it. */
export type Words = readonly (readonly [stored: string, shown: string])[]

export type ColumnKind =
  | 'text'
  | 'word'
  | 'day'
  | 'school-year'
  | 'period'
  | 'whole'
  | 'decimal'
  | 'codes'
  | 'code'
  | 'formula'

export type Column = {
  key: string
  heading: string
  width: number
  kind: ColumnKind
  /** What it takes, in plain English. */
  takes: string
  words?: Words
  /** The sheet whose codes, or names, it names. */
  names?: 'agencies' | 'goals' | 'indicators' | 'boards'
  /** Why a row that is there already cannot have another one by a file. */
  fixed?: string
  /** `told` is only for reading; `with-change` goes along with a change and is kept nowhere. */
  use?: 'told' | 'with-change'
}

export type SheetShape = {
  key: SheetKey
  name: string
  /** One row, as a sentence names it. */
  one: string
  about: string
  /** Where something of it is ended or changed by hand. */
  page: string
  columns: readonly Column[]
}

/** The cells of a row by the keys of its columns, as a sheet writes them. */
export type Cells = Readonly<Record<string, string>>
export const textIn = (cells: Cells, key: string): string => cells[key] ?? ''

export const idHeading = 'Id'
export const markHeading = 'Mark'

export const isCompared = ({ use }: Column): boolean => use === undefined

export const yesNo: Words = [
  ['yes', 'Yes'],
  ['no', 'No'],
]

/** The words of a union with how each is shown. */
export const wordsOf = <Word extends string>(all: readonly Word[], shown: (word: Word) => string): Words =>
  all.map((word) => [word, shown(word)] as const)

/** The stored word of what a sheet shows; empty where it shows none. */
export const storedOf = (words: Words, shown: string): string =>
  words.find(([, each]) => each === shown)?.[0] ?? ''
export const shownOf = (words: Words, stored: string | null): string =>
  words.find(([each]) => each === stored)?.[1] ?? ''
