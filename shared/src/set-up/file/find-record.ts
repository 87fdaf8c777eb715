import { sameName } from '../../import/table/table-row.ts'
import { type Cells, isCompared, type SheetKey, textIn } from '../sheet/columns.ts'
import { isAccountable } from '../sheet/line-sheets.ts'
import type { SetUpRecord, SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'
import type { FileRow } from './read-set-up-file.ts'

/** By what a row is known where its id is not: two rows with the same are one. */
const knownBy: Readonly<Record<SheetKey, readonly string[]>> = {
  partnership: [],
  agencies: ['code'],
  goals: ['kind', 'wording'],
  people: ['email', 'agency', 'role'],
  indicators: ['name'],
  lines: ['indicator', 'dimension', 'line'],
  accountability: ['goal', 'indicator', 'agency'],
  targets: ['indicator', 'line', 'from'],
  'due-days': ['agency', 'indicator', 'from'],
}

export const keyOfRow = (sheet: SheetKey, cells: Cells): string =>
  JSON.stringify(knownBy[sheet].map((key) => sameName(textIn(cells, key))))

type Finding = { sheet: SheetKey; row: Pick<FileRow, 'id'>; cells: Cells; state: SetUpState }
export type Found = { record: SetUpRecord; by: 'id' | 'name' } | null

/** The record a row is about: by its id, or where that is of no record here, by its code or name. */
export function findRecord({ sheet, row, cells, state }: Finding): Found {
  const records = state.records[sheet]
  const byId = records.find(({ id }) => id === row.id)
  const by = (test: (record: SetUpRecord) => boolean): Found => {
    const record = records.find(test)
    return record === undefined ? null : { record, by: 'name' }
  }
  const isNamed = (record: SetUpRecord) => keyOfRow(sheet, record.cells) === keyOfRow(sheet, cells)
  const isSame = (key: string) => (record: SetUpRecord) =>
    textIn(cells, key) !== '' && sameName(textIn(record.cells, key)) === sameName(textIn(cells, key))
  const own: Found = byId === undefined ? null : { record: byId, by: 'id' }
  if (sheet === 'targets') {
    const compared = shapeOf.targets.columns.filter(isCompared)
    const isEqual = (record: SetUpRecord) =>
      compared.every(({ key }) => [textIn(record.cells, key), ''].includes(textIn(cells, key)))
    return by((record) => isNamed(record) && isEqual(record)) ?? own ?? by(isNamed)
  }
  // Another period is another schedule, and another agency another part; only who is accountable is replaced.
  if (sheet === 'due-days') return own !== null && isNamed(own.record) ? own : by(isNamed)
  if (sheet === 'accountability') {
    const replaces = [own?.record.cells ?? {}, cells].every(isAccountable)
    return by(isNamed) === null
      ? replaces
        ? own
        : null
      : own !== null && isNamed(own.record)
        ? own
        : by(isNamed)
  }
  if (own !== null) return own
  if (sheet === 'partnership') return row.id === '' ? by(() => true) : null
  if (sheet === 'agencies') return by(isNamed) ?? by(isSame('name'))
  const isOfCatalogue = state.catalogue.has(textIn(cells, 'code'))
  if ((sheet === 'goals' && row.id === '') || (sheet === 'indicators' && (row.id === '' || isOfCatalogue))) {
    return by(isSame('code')) ?? by(isNamed)
  }
  return by(isNamed)
}
