import { sameName } from '../../import/table/table-row.ts'
import { type Cells, isCompared, type SheetKey, textIn } from '../sheet/columns.ts'
import { isAccountable } from '../sheet/line-sheets.ts'
import type { SetUpRecord, SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'
import { type Lookup, lookupIn } from './lookup.ts'

/** By what a row is known where its id is not: two rows with the same are one. */
export const knownBy: Readonly<Record<SheetKey, readonly string[]>> = {
  partnership: [],
  terms: ['year', 'term'],
  agencies: ['code'],
  sharing: ['agency', 'from'],
  goals: ['kind', 'wording'],
  people: ['email', 'agency', 'role'],
  boards: ['name'],
  'board-members': ['board', 'agency', 'post', 'person'],
  indicators: ['name'],
  lines: ['indicator', 'dimension', 'line'],
  accountability: ['goal', 'indicator', 'agency'],
  targets: ['indicator', 'line', 'from'],
  'due-days': ['agency', 'indicator', 'from'],
}

export type Found = { record: SetUpRecord; by: 'id' | 'name' } | null
/** The record of a row: by its id, or where that is of no record here, by its code or name. */
export type FindRecord = (row: { id: string; cells: Cells }) => Found

export function recordFinder(sheet: SheetKey, { records }: SetUpState): FindRecord {
  const byId = new Map(records[sheet].map((record) => [record.id, record]))
  const lookup: Lookup<SetUpRecord> = lookupIn(records[sheet])
  const by = ([record]: readonly SetUpRecord[]): Found =>
    record === undefined ? null : { record, by: 'name' }
  const compared = shapeOf[sheet].columns.filter(isCompared)
  return ({ id, cells }) => {
    const held = byId.get(id)
    const own: Found = held === undefined ? null : { record: held, by: 'id' }
    const named = lookup(cells, ...knownBy[sheet])
    const same = (key: string): Found => (textIn(cells, key) === '' ? null : by(lookup(cells, key)))
    const saysSo = ({ cells: now }: SetUpRecord) =>
      compared.every(({ key }) => [sameName(textIn(now, key)), ''].includes(sameName(textIn(cells, key))))
    if (sheet === 'targets') return by(named.filter(saysSo)) ?? own ?? by(named)
    if (sheet === 'board-members') return own ?? by(lookup(cells, 'board').filter(saysSo))
    // Another period is another schedule, and another agency another part; only who is accountable is replaced.
    if (sheet === 'due-days' || sheet === 'accountability') {
      if (own !== null && named.includes(own.record)) return own
      const isReplaced =
        sheet === 'accountability' && isAccountable(cells) && isAccountable(held?.cells ?? {})
      return by(named) ?? (isReplaced ? own : null)
    }
    if (own !== null) return own
    if (sheet === 'partnership') return id === '' ? by(named) : null
    if (sheet === 'agencies') return by(named) ?? same('name')
    const isCoded = id === '' && (sheet === 'goals' || sheet === 'indicators')
    const ofEntry = sheet === 'indicators' ? same('entry') : null
    return (isCoded ? same('code') : null) ?? ofEntry ?? by(named)
  }
}
