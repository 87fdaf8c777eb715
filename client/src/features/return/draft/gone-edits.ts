import { entryFields } from '@roundtable/shared/figure/entry-fields.ts'
import type { RowText, Sheet } from '../row/sheet.ts'
import type { Edit, Edits } from './return-edits.ts'

/** What somebody typed for a row that a return does not ask for any more. */
export type GoneEdit = { seriesId: string; because: string; typed: string[] }

/** "180", "Two posts are empty.": only what differs from what stood there. */
export const typedIn = ({ base, text }: Edit): string[] => differing(base, text).map((field) => text[field])

const differing = (base: RowText, text: RowText) =>
  entryFields.filter((field) => text[field] !== base[field] && text[field].trim() !== '')

export function goneFrom(edits: Edits, sheet: Pick<Sheet, 'rows' | 'beside'>): GoneEdit[] {
  const asked = new Set(sheet.rows.map(({ seriesId }) => seriesId))
  return Object.entries(edits).flatMap(([seriesId, edit]) => {
    const typed = typedIn(edit)
    if (asked.has(seriesId) || typed.length === 0) return []
    const line = sheet.beside.find((each) => each.seriesId === seriesId)
    const because = line?.notAsked ?? 'A figure you typed is not asked for any more.'
    return [{ seriesId, because, typed }]
  })
}
