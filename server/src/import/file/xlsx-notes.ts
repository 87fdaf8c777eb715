import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { columnOfPlace } from './xlsx-place.ts'
import { relatedTo } from './xlsx-relations.ts'
import { attributeOf, readXml } from './xml-tokens.ts'
import type { Zip } from './zip-reader.ts'

const notesAtMost = 2_000
const noteLength = 500

/** The notes attached to the cells of a sheet. */
export function readNotes(zip: Zip, sheetPath: string): Sheet['notes'][number][] {
  const path = relatedTo(zip, sheetPath).ofKind('comments')
  const notes: Sheet['notes'][number][] = []
  if (path === undefined) return notes
  let place = ''
  let text = ''
  let isText = false
  readXml(zip.text(path), {
    open: (name, attributes) => {
      if (name === 'comment') {
        place = attributeOf(attributes, 'ref') ?? ''
        text = ''
      }
      isText = name === 't'
    },
    close: (name) => {
      isText = false
      const line = Number(/\d+$/.exec(place)?.[0] ?? '0')
      if (name !== 'comment' || line < 1 || notes.length >= notesAtMost) return
      notes.push({ line, column: columnOfPlace(place, -1), text: text.slice(0, noteLength) })
    },
    text: (part) => {
      if (isText) text += part
    },
  })
  return notes
}
