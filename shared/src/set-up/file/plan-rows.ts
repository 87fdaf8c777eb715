import { sameName } from '../../import/table/table-row.ts'
import { type Cells, isCompared, type SheetKey, sheetKeys, textIn } from '../sheet/columns.ts'
import { markOf } from '../sheet/row-mark.ts'
import { endedKey, type SetUpRecord, type SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'
import { type FindRecord, type Found, recordFinder } from './find-record.ts'
import { keyIn } from './lookup.ts'
import { calledBy, type NamesInFile, namesInFile, newName } from './names-in-file.ts'
import type { FileProblem, FileRow, FileSheet } from './read-set-up-file.ts'
import { type Meaning, meaningOf } from './row-meaning.ts'
import { nameOfRow } from './row-name.ts'
import { type Difference, type RowPlan, willWrite } from './row-plan.ts'

type Planning = {
  state: SetUpState
  names: NamesInFile
  /** Cells of indicators by the name they have here. */
  indicators: Map<string, Cells>
  /** Who has a seat where, or is to be given one. */
  seats: Set<string>
}

type Planned = { plans: RowPlan[]; problems: FileProblem[] }

/** What each row of a file asks for, sheet by sheet: codes are read as the records they mean here. It pauses at each row. */
export function* planRows(sheets: readonly FileSheet[], state: SetUpState): Generator<undefined, Planned> {
  const problems: FileProblem[] = []
  const plans: RowPlan[] = []
  const known = state.records.indicators.map(({ cells }) => [textIn(cells, 'code'), cells] as const)
  const seats = new Set(state.records.people.map(({ cells }) => keyIn(cells, seatKeys)))
  const planning = { state, names: namesInFile(state), indicators: new Map(known), seats }
  for (const key of sheetKeys) {
    const sheet = sheets.find((each) => each.key === key)
    const find = recordFinder(key, state)
    for (const row of partsFirst(sheet?.rows ?? [])) {
      yield
      const meaning = meaningOf(key, row, planning)
      const plan = planRow(key, row, { meaning, planning, find })
      plans.push(plan)
      if (!willWrite(plan)) continue
      for (const { column, sentence } of meaning.unclear) {
        const place = `${shapeOf[key].name}!${sheet?.letters[column.key] ?? ''}${row.line}`
        problems.push({ sheet: key, line: row.line, column: column.heading, place, sentence })
      }
    }
  }
  return { plans, problems }
}

/** What is calculated comes after what it is calculated from. */
const partsFirst = (rows: readonly FileRow[]): readonly FileRow[] =>
  rows.toSorted(
    (a, b) => Number(textIn(a.cells, 'formula') !== '') - Number(textIn(b.cells, 'formula') !== ''),
  )

function planRow(
  sheet: SheetKey,
  row: FileRow,
  { meaning, planning, find }: { meaning: Meaning; planning: Planning; find: FindRecord },
): RowPlan {
  const { state, names, indicators, seats } = planning
  const entry = sheet === 'indicators' ? entryOf(row, state) : ''
  const meant = row.id === '' ? meaning.cells : withoutStrangers(meaning.cells, seats)
  const named = { ...usual[sheet], entry, ...written(meant) }
  const found = find({ id: row.id, cells: named })
  const record = found?.record ?? null
  const code = textIn(row.cells, calledBy(sheet))
  const isForeign = row.id !== '' && found?.by !== 'id'
  const given = isForeign ? meant : meaning.cells
  const cells = cellsOf(sheet, given, { found, state, entry })
  const ended = record === null ? endedOf(sheet, { row, entry }, state) : undefined
  const made = sheet === 'agencies' ? code : newName(code)
  const here = record === null ? made : textIn(record.cells, calledBy(sheet))
  if (ended === undefined) names.set(sheet, code, here)
  if (sheet === 'indicators') indicators.set(here, cells)
  if (sheet === 'people') seats.add(keyIn(cells, seatKeys))
  const differences = differencesOf(sheet, record, cells)
  const plan = { sheet, row, record, cells, differences, name: nameOfRow(sheet, cells), sentence: '' }
  if (ended !== undefined) return { ...plan, kind: 'later', sentence: ended }
  if (record === null && sheet === 'partnership') {
    const sentence = 'This row is of another partnership: nothing of it is taken.'
    return { ...plan, kind: 'later', sentence }
  }
  if (record === null) return { ...plan, kind: 'new' }
  if (differences.length === 0) return { ...plan, kind: 'same' }
  return { ...plan, kind: found?.by === 'id' ? kindByMark(record, plan) : 'changed' }
}

const seatKeys = ['email', 'agency']

/** Who is named in another partnership and has no seat here is left out: the named post stays. */
function withoutStrangers(cells: Cells, seats: ReadonlySet<string>): Cells {
  const agency = textIn(cells, 'agency')
  const isStranger = (email: string) => !seats.has(keyIn({ email, agency }, seatKeys))
  return Object.fromEntries(
    Object.entries(cells).filter(([key, text]) => !['person', 'deputy'].includes(key) || !isStranger(text)),
  )
}

function differencesOf(sheet: SheetKey, record: SetUpRecord | null, cells: Cells): Difference[] {
  const before = record?.cells ?? {}
  return shapeOf[sheet].columns
    .filter((column) => isCompared(column) && textIn(cells, column.key) !== textIn(before, column.key))
    .map(({ key, heading }) => ({ key, heading, was: textIn(before, key), becomes: textIn(cells, key) }))
}

/** What is said of a row about a record that has ended here: by its id, or by a code that means the same anywhere. */
function endedOf(
  sheet: SheetKey,
  { row: { id, cells }, entry }: { row: FileRow; entry: string },
  { ended }: SetUpState,
): string | undefined {
  const code = id === '' || sheet === 'agencies' ? textIn(cells, 'code') : ''
  return ended.get(id) ?? ended.get(endedKey(sheet, code)) ?? ended.get(endedKey(sheet, entry))
}

/** The entry of the catalogue a row is taken from; one that was typed may name it by its code alone. */
function entryOf({ id, cells }: FileRow, { catalogue }: SetUpState): string {
  const entry = textIn(cells, 'entry')
  const code = textIn(cells, 'code')
  return entry === '' && id === '' && catalogue.has(code) ? code : entry
}

/** Which side has changed since the download: the row, the record, or both. */
function kindByMark(record: SetUpRecord, { sheet, row, cells }: Pick<RowPlan, 'sheet' | 'row' | 'cells'>) {
  const shape = shapeOf[sheet]
  if (row.mark === '' || row.mark === markOf(shape, record.cells)) return 'changed'
  return row.mark === markOf(shape, cells) ? 'newer' : 'conflict'
}

const usual: Partial<Readonly<Record<SheetKey, Cells>>> = {
  goals: { kind: 'Goal' },
  indicators: { signed: 'No', headline: 'No' },
  targets: { tolerance: '0' },
  boards: { noticeDays: '5' },
}

/** What a row is to say: as given, and where it gives nothing as it stands, or as is usual for a new one. */
function cellsOf(
  sheet: SheetKey,
  given: Cells,
  { found, state, entry }: { found: Found; state: SetUpState; entry: string },
): Cells {
  if (found !== null) {
    const { record, by } = found
    const seat = sheet === 'board-members' ? seatOf(record, given) : {}
    if (by === 'id') return { ...record.cells, ...given, ...seat }
    const isRecoded = 'code' in record.cells
    return {
      ...record.cells,
      ...written(given),
      ...seat,
      ...(isRecoded ? { code: textIn(record.cells, 'code') } : {}),
    }
  }
  const ready = sheet === 'indicators' ? state.catalogue.get(entry) : undefined
  const today = sheet === 'people' ? { from: state.today } : {}
  return { ...usual[sheet], ...today, ...ready, ...written(given) }
}

/** A seat may be given another post: its row on a board means it all the same. */
function seatOf({ cells }: SetUpRecord, given: Cells): Cells {
  const [post, person] = [textIn(cells, 'post'), textIn(cells, 'person')]
  return [sameName(person), ''].includes(sameName(textIn(given, 'person'))) ? { post, person } : {}
}

/** Without its id a row says nothing by an empty cell: what stands, or what is usual, stays. */
const written = (given: Cells): Cells =>
  Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''))
