import { countSavedDraft } from '@roundtable/db/queries/partnership.queries.ts'
import { type ReturnRow, updateReturnSaved } from '@roundtable/db/queries/return.queries.ts'
import { upsertEntries } from '@roundtable/db/queries/return-entry.queries.ts'
import {
  findDraftState,
  listReturnLinesAmong,
  type ReturnLine,
} from '@roundtable/db/queries/return-line.queries.ts'
import { canonicalDecimal } from '@roundtable/shared/base/decimal.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type EnteredRow,
  figureOf,
  isSameFigure,
  isSameWords,
  wordsOf,
} from '@roundtable/shared/figure/entered-figure.ts'
import { type EntryWord, entryWords, noWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { SavedReturn, saveReturnDraftSchema } from '@roundtable/shared/return/return.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import { figureEntered } from '@roundtable/shared/return/return-rules.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { assertLinesOfReturn } from './assert-lines-of-return.ts'
import { holdReturn } from './sheet/hold-return.ts'
import { enteredRowOf, lineToEnterOf } from './sheet/return-line.ts'
import { saveStep } from './sheet/save-step.ts'
import { sheetKey } from './sheet/sheet-key.ts'
import { sheetRowOf } from './sheet/sheet-row.ts'

type Draft = z.infer<typeof saveReturnDraftSchema>
type Sent = Draft['entries'][number]
type Change = { row: ReturnLine; sent: Sent; entered: EnteredRow; before: EnteredRow | null }

/** All rows of a call are kept, or none: where one has changed meanwhile, 409 tells what stands in each such row. */
export async function saveReturnDraft(ctx: ActorContext, input: Draft): Promise<SavedReturn> {
  const { actor, database } = ctx
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { owed, to } = await holdReturn(tx, ctx, { id: input.id, act: 'save' })
    enterReturns.assert(actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
    const key = sheetKey(owed)
    const asked = await listReturnLinesAmong(
      tx,
      key,
      input.entries.map(({ seriesId }) => seriesId),
    )
    await assertLinesOfReturn(tx, owed, { asked, sent: input.entries })
    const changes = input.entries.flatMap((sent) => changeOf(asked, sent))
    const stale = changes.filter(({ row, sent }) => (row.entryVersion ?? 0) !== sent.version)
    if (stale.length > 0) throw changedRows(stale)
    const { filled, lastEntered } = await findDraftState(tx, { ...key, personId: actor.personId })
    if (changes.length === 0) return savedOf({ owed, reader: actor, filled }, asked)
    const kept = changes.map((change) => savedRow(actor, owed.agencyId, { change, at }))
    await upsertEntries(
      tx,
      kept.map((row) => entryOf(row, key)),
    )
    if (owed.state === to && isGoingOn(lastEntered, at)) {
      await updateReturnSaved(tx, { ...owed, state: to })
      await countSavedDraft(tx, owed.partnershipId)
    } else {
      const summary = `Figures were entered in the draft of the ${returnName(owed)}.`
      await saveStep(tx, ctx, { owed, to, name: 'return.draft-saved', summary })
    }
    const rows = asked.map((row) => kept.find(({ seriesId }) => seriesId === row.seriesId) ?? row)
    const after = { ...owed, state: to, version: owed.version + 1 }
    // All others stand as they stood: the return is held.
    const more = rows.filter(isFilled).length - asked.filter(isFilled).length
    return savedOf({ owed: after, reader: actor, filled: filled + more }, rows)
  })
}

function savedOf(
  { owed, reader, filled }: { owed: ReturnRow; reader: Actor; filled: number },
  rows: readonly ReturnLine[],
): SavedReturn {
  const { id, version, state } = owed
  return { id, version, state, entered: filled, rows: rows.map((row) => sheetRowOf(owed, row, reader)) }
}

/** As the rows of a return are counted: a figure or a reason, entered or published. */
const isFilled = ({ value, reason, publishedRevision }: ReturnLine): boolean =>
  value !== null || reason !== null || publishedRevision !== null

type SavedRow = ReturnLine & EnteredRow & { entryVersion: number; enteredBy: string; enteredAt: string }

/** A row as it reads once it is saved: whoever changes the figure is its author, whoever changes its words. */
function savedRow(actor: Actor, agencyId: string, saved: { change: Change; at: string }): SavedRow {
  const { row, entered, before } = saved.change
  const mine = before === null || row.enteredBy === null || !isSameFigure(before, entered)
  return {
    ...row,
    ...entered,
    entryVersion: (row.entryVersion ?? 0) + 1,
    enteredBy: mine ? actor.personId : (row.enteredBy ?? actor.personId),
    enteredByName: mine ? actor.name : row.enteredByName,
    onBehalf: mine ? Number(entersOnBehalf(actor, agencyId)) : row.onBehalf,
    enteredAt: saved.at,
  }
}

function entryOf(row: SavedRow, { partnershipId, returnId }: { partnershipId: string; returnId: string }) {
  const { seriesId, enteredBy, enteredAt, onBehalf, entryVersion: version } = row
  const author = { enteredBy, enteredAt, onBehalf: onBehalf ?? 0 }
  return { partnershipId, returnId, seriesId, ...figureOf(row), ...wordsOf(row), ...author, version }
}

const sittingMinutes = 15

/** Drafts save themselves every few seconds: what one person saves in one sitting is one act of the trail. */
const isGoingOn = (last: string | null, at: string): boolean =>
  last !== null && Date.parse(at) - Date.parse(last) < sittingMinutes * 60_000

/** What a row would become; nothing where it already reads so, whatever version was seen. */
function changeOf(asked: readonly ReturnLine[], sent: Sent): Change[] {
  const row = asked.find(({ seriesId }) => seriesId === sent.seriesId)
  if (row === undefined) return []
  const number = (text: string | null) => (text === null ? null : canonicalDecimal(text))
  const figure = figureEntered(lineToEnterOf(row), {
    numerator: number(sent.numerator),
    denominator: number(sent.denominator),
    value: number(sent.value),
    reason: sent.reason,
  })
  const entered: EnteredRow = {
    ...figure,
    ...trimmedWords(sent),
  }
  const before = enteredRowOf(row)
  const isSame = before !== null && isSameFigure(before, entered) && isSameWords(before, entered)
  return isSame ? [] : [{ row, sent, entered, before }]
}

function trimmedWords(sent: Sent): Record<EntryWord, string> {
  const words = { ...noWords }
  for (const word of entryWords) words[word] = sent[word].trim()
  return words
}

function changedRows(stale: readonly Change[]): DomainError {
  const rows = stale.map(({ row, before }) => ({
    seriesId: row.seriesId,
    code: row.code,
    version: row.entryVersion ?? 0,
    ...before,
    enteredBy: row.enteredByName,
    enteredAt: row.enteredAt,
  }))
  const names = [...new Set(rows.map(({ code }) => code))].join(', ')
  const who = [...new Set(rows.map(({ enteredBy }) => enteredBy ?? 'Somebody'))].join(' and ')
  return new DomainError(
    'conflict',
    `${who} changed ${names} since you opened it. Nothing of yours was kept: choose which figure stands.`,
    { current: { rows } },
  )
}
