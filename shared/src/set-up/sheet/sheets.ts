import { boardMembersSheet, boardsSheet } from './board-sheets.ts'
import { type SheetKey, type SheetShape, sheetKeys } from './columns.ts'
import { goalsSheet } from './goal-sheet.ts'
import { indicatorsSheet } from './indicator-sheet.ts'
import { accountabilitySheet, dueDaysSheet, linesSheet, targetsSheet } from './line-sheets.ts'
import { sharingSheet } from './sharing-sheet.ts'
import { termsSheet } from './term-sheet.ts'
import { agenciesSheet, partnershipSheet, peopleSheet } from './who-sheets.ts'

export const shapeOf: Readonly<Record<SheetKey, SheetShape>> = {
  partnership: partnershipSheet,
  terms: termsSheet,
  agencies: agenciesSheet,
  sharing: sharingSheet,
  goals: goalsSheet,
  people: peopleSheet,
  boards: boardsSheet,
  'board-members': boardMembersSheet,
  indicators: indicatorsSheet,
  lines: linesSheet,
  accountability: accountabilitySheet,
  targets: targetsSheet,
  'due-days': dueDaysSheet,
}
export const sheetShapes: readonly SheetShape[] = sheetKeys.map((key) => shapeOf[key])
