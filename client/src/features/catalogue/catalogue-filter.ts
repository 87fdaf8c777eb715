import type { Outputs } from '../../base/trpc.ts'

export type Entry = Outputs['catalogue']['list'][number]
export type CatalogueFilter = { words: string; theme: string; core: boolean; present: boolean }

/** Whether an entry is shown: every word is found somewhere in it; those that are there already on request. */
export function isEntryShown(entry: Entry, { words, theme, core, present }: CatalogueFilter): boolean {
  if (theme !== '' && entry.theme !== theme) return false
  if (core && !entry.core) return false
  if (!present && entry.present !== null) return false
  const text = [entry.code, entry.name, entry.plainEnglish, entry.theme, entry.frameworkItem, entry.source]
    .join(' ')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
