import type { Row, RowText, Sheet } from '../row/sheet.ts'
import { type GoneEdit, goneFrom } from './gone-edits.ts'
import { afterSave, type Clash, type Edits, meet, type Sent, settle, typeInto } from './return-edits.ts'

export type DraftState = {
  sheet: Sheet
  edits: Edits
  clashes: readonly Clash[]
  gone: readonly GoneEdit[]
}

export type DraftAct =
  | { type: 'typed'; row: Row; part: Partial<RowText> }
  | { type: 'arrived'; sheet: Sheet }
  | { type: 'saved'; sheet: Sheet; sent: Sent }
  | { type: 'seen' }
  | { type: 'chosen'; clash: Clash; choice: 'mine' | 'theirs' }

/** What was kept in the browser meets the sheet as it was opened. */
export const openDraft = ({ sheet, kept }: { sheet: Sheet; kept: Edits }): DraftState => ({
  sheet,
  ...(sheet.mayEnter ? meet(kept, sheet) : { edits: {}, clashes: [] }),
  gone: sheet.mayEnter ? goneFrom(kept, sheet) : [],
})

export function draftAfter(state: DraftState, act: DraftAct): DraftState {
  if (act.type === 'typed') return { ...state, edits: typeInto(state.edits, act.row, act.part) }
  if (act.type === 'arrived') {
    if (act.sheet === state.sheet) return state
    const gone = [...state.gone, ...goneFrom(state.edits, act.sheet)]
    return { sheet: act.sheet, ...meet(state.edits, act.sheet), gone }
  }
  if (act.type === 'saved') {
    const left = afterSave(state.edits, act.sent, act.sheet)
    return { sheet: act.sheet, ...meet(left, act.sheet), gone: [...state.gone, ...goneFrom(left, act.sheet)] }
  }
  if (act.type === 'seen') return { ...state, gone: [] }
  return {
    ...state,
    edits: settle(state.edits, act.clash, act.choice),
    clashes: state.clashes.filter((clash) => clash.seriesId !== act.clash.seriesId),
  }
}
