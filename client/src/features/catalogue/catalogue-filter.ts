import { isUsualChoice } from '@roundtable/shared/catalogue/usual-choice.ts'
import type { Outputs } from '../../base/trpc.ts'
import { oneOf } from '../../base/view-state.ts'

export type Entry = Outputs['catalogue']['list'][number]
export type CatalogueFilter = {
  words: string
  theme: string
  core: boolean
  usual: boolean
  present: boolean
}

export const catalogueSorts = ['name', 'others'] as const
/** As the catalogue has them where there is no column. */
export type CatalogueSort = { by: (typeof catalogueSorts)[number]; desc: boolean } | null

/** `sort=-others`, as in the other tables. */
export function readCatalogueSort(text: string | undefined): CatalogueSort {
  const desc = text?.startsWith('-') ?? false
  const by = oneOf(desc ? text?.slice(1) : text, catalogueSorts)
  return by === undefined ? null : { by, desc }
}

/** What is equal stays in the order of the catalogue. */
export function sortEntries(entries: readonly Entry[], sort: CatalogueSort): readonly Entry[] {
  if (sort === null) return entries
  const up = (a: Entry, b: Entry) =>
    sort.by === 'name'
      ? a.name.localeCompare(b.name, 'en-GB')
      : (a.others?.having ?? 0) - (b.others?.having ?? 0)
  return entries.toSorted((a, b) => (sort.desc ? up(b, a) : up(a, b)))
}

/** Whether an entry is shown: every word is found somewhere in it; those that are there already on request. */
export function isEntryShown(entry: Entry, { words, theme, core, usual, present }: CatalogueFilter): boolean {
  if (theme !== '' && entry.theme !== theme) return false
  if (core && !entry.core) return false
  if (usual && !isUsualChoice(entry.others)) return false
  if (!present && entry.present !== null) return false
  const text = [entry.code, entry.name, entry.plainEnglish, entry.theme, entry.frameworkItem, entry.source]
    .join(' ')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
