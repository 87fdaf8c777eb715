import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { figureParts, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ReturnSheetRow as SheetRow } from '@roundtable/shared/return/return.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { figureEntered, problemsOfRow, statusEntered } from '@roundtable/shared/return/return-rules.ts'
import { type Actor, whoseOwnWork } from '@roundtable/shared/rights/actor.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import { enteredRowOf, isApproved, lineToEnterOf } from './return-line.ts'

export function sheetRowOf(
  owed: Pick<ReturnRow, 'state' | 'frequency' | 'periodStart'>,
  row: ReturnLine,
  reader: Actor,
): SheetRow {
  const asked = lineToEnterOf(row)
  const entered = enteredRowOf(row)
  const figure = entered ?? asked.published
  const style = { unit: row.unit, decimals: row.decimals }
  const { before, after } = figureParts('0', style)
  const { previousStart, previousValue, previousReason } = row
  const text = (value: string | null, reason: typeof previousReason) =>
    reason === null ? formatFigure(value, style) : absenceWord[reason]
  return {
    seriesId: row.seriesId,
    code: row.code,
    name: row.name,
    seriesName: row.seriesKind === 'partnership' ? null : row.seriesName,
    unit: row.unit,
    unitSign: (before || after).trim(),
    decimals: row.decimals,
    polarity: row.polarity,
    signed: asked.signed,
    asksFraction: asked.asksFraction,
    numeratorWording: row.numeratorWording,
    denominatorWording: row.denominatorWording,
    target:
      asked.target === null
        ? null
        : {
            ...asked.target,
            text: targetText(asked.target, row.polarity, row.unit) ?? '',
          },
    previousText: previousStart === null ? null : text(previousValue, previousReason),
    previousLabel: previousStart === null ? null : periodLabel(owed.frequency, previousStart),
    entry: entryOf(row),
    status: statusEntered(asked, figure?.value ?? null),
    publishedText: asked.published === null ? null : text(asked.published.value, asked.published.reason),
    published: asked.published,
    problems: isOpenTo(returnLifecycle, 'save', owed.state) ? problemsOfRow(asked, entered) : [],
    decision: decisionOf(row),
    ownWork: whoseOwnWork(reader, [row.enteredBy]),
  }
}

function entryOf(row: ReturnLine): SheetRow['entry'] {
  const entered = enteredRowOf(row)
  if (entered === null || row.entryVersion === null) return null
  return {
    ...entered,
    ...figureEntered(lineToEnterOf(row), entered),
    version: row.entryVersion,
    enteredBy: row.enteredByName ?? '',
    enteredAt: row.enteredAt ?? '',
    onBehalf: row.onBehalf === 1,
  }
}

function decisionOf(row: ReturnLine): SheetRow['decision'] {
  const { decision, decisionReason, decidedByName, decidedAt } = row
  if (decision === null || (decision === 'approved' && !isApproved(row))) return null
  return { kind: decision, reason: decisionReason ?? '', by: decidedByName ?? '', at: decidedAt ?? '' }
}
