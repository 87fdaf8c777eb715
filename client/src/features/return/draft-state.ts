import { afterSave, type Clash, type Edits, meet, type Sent, settle, typeInto } from './return-edits.ts'
import type { Row, RowText, Sheet } from './sheet.ts'

export type DraftState = { sheet: Sheet; edits: Edits; clashes: readonly Clash[] }

export type DraftAct =
  | { type: 'typed'; row: Row; part: Partial<RowText> }
  | { type: 'arrived'; sheet: Sheet }
  | { type: 'saved'; sheet: Sheet; sent: Sent }
  | { type: 'chosen'; clash: Clash; choice: 'mine' | 'theirs' }

/** What was kept in the browser meets the sheet as it was opened. */
export const openDraft = ({ sheet, kept }: { sheet: Sheet; kept: Edits }): DraftState => ({
  sheet,
  ...(sheet.mayEnter ? meet(kept, sheet) : { edits: {}, clashes: [] }),
})

export function draftAfter(state: DraftState, act: DraftAct): DraftState {
  if (act.type === 'typed') return { ...state, edits: typeInto(state.edits, act.row, act.part) }
  if (act.type === 'arrived') {
    if (act.sheet === state.sheet) return state
    return { sheet: act.sheet, ...meet(state.edits, act.sheet) }
  }
  if (act.type === 'saved') {
    return { sheet: act.sheet, ...meet(afterSave(state.edits, act.sent, act.sheet), act.sheet) }
  }
  return {
    ...state,
    edits: settle(state.edits, act.clash, act.choice),
    clashes: state.clashes.filter((clash) => clash.seriesId !== act.clash.seriesId),
  }
}
