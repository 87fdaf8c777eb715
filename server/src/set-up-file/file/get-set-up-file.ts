import type { Db } from '@roundtable/db/database.ts'
import { setUpFiles } from '@roundtable/db/queries/set-up-file.queries.ts'
import type { SetUpFileTable } from '@roundtable/db/tables/set-up-file.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import { type Comparison, compareSetUp } from '@roundtable/shared/set-up/file/compare-set-up.ts'
import type { SetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import type { RowKind, RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import type { SetUpFileView } from '@roundtable/shared/set-up/set-up-file.ts'
import { sheetKeys } from '@roundtable/shared/set-up/sheet/columns.ts'
import { shapeOf } from '@roundtable/shared/set-up/sheet/sheets.ts'
import type { ActorContext } from '../../base/context.ts'
import { inSlices } from '../../base/in-slices.ts'
import { findSetUpState } from '../state/find-set-up-state.ts'

/** Only who sent a file sees it. */
export async function requireSetUpFile(db: Db, { actor }: ActorContext, id: string): Promise<SetUpFileTable> {
  const { partnershipId, personId } = actor
  const found = await setUpFiles.find(db, { partnershipId, id, personId })
  if (found === undefined)
    throw new DomainError('not-found', 'There is no such file, or somebody else sent it.')
  return found
}

/** What a file that was read asks for beside how the partnership stands now. */
export async function compareFile(db: Db, ctx: ActorContext, file: SetUpFile): Promise<Comparison> {
  return inSlices(compareSetUp(file, await findSetUpState(db, ctx)))
}

export const fileIn = ({ content }: SetUpFileTable): SetUpFile => JSON.parse(content)

const nothing: Comparison = { plans: [], problems: [], missing: [], asksReason: false, sum: '' }

export async function getSetUpFile(ctx: ActorContext, { id }: { id: string }): Promise<SetUpFileView> {
  const { reader } = ctx.database
  const row = await requireSetUpFile(reader, ctx, id)
  const isSilent = Date.parse(ctx.now()) - Date.parse(row.heardAt) > 3 * silentSeconds * 1_000
  const isGone = row.state === 'reading' && isSilent
  const file = row.content === '' ? null : fileIn(row)
  const compared = row.state === 'ready' && file !== null ? await compareFile(reader, ctx, file) : nothing
  const asking = sheetKeys.map((sheet) => ({
    sheet,
    own: compared.plans.filter((plan) => plan.sheet === sheet && plan.kind !== 'same'),
  }))
  return {
    id,
    fileName: row.fileName,
    state: isGone ? 'failed' : row.state,
    sentence: isGone ? 'The server was interrupted while it read this file: upload it again.' : row.sentence,
    seen: compared.sum,
    asksReason: compared.asksReason,
    rows: asking.flatMap(({ own }) => shownOf(own).map(rowView)),
    more: asking.flatMap(({ sheet, own }) => {
      const rows = own.length - shownOf(own).length
      return rows === 0 ? [] : [{ sheet, rows }]
    }),
    counts: countsOf(compared.plans),
    problemCount: compared.problems.length,
    problems: compared.problems.slice(0, problemsShown).map(({ sheet, ...problem }) => ({
      ...problem,
      sheetName: shapeOf[sheet].name,
    })),
    missing: compared.missing.map(({ sheet, id: recordId, name }) => {
      const { name: sheetName, page } = shapeOf[sheet]
      return { id: recordId, sheetName, page, name }
    }),
    notRead: file?.notRead ?? [],
  }
}

const rowsShown = 200
const problemsShown = 300

/** The first rows of a sheet, and every one that asks for an answer. */
const shownOf = (plans: readonly RowPlan[]): RowPlan[] =>
  plans.filter(({ kind }, at) => at < rowsShown || kind === 'conflict')

/** Where a row stands, as a choice about it names it. */
export const placeOfRow = ({ sheet, row }: RowPlan): string => `${shapeOf[sheet].name}!${row.line}`

const rowView = (plan: RowPlan): SetUpFileView['rows'][number] => ({
  sheet: plan.sheet,
  sheetName: shapeOf[plan.sheet].name,
  place: placeOfRow(plan),
  line: plan.row.line,
  name: plan.name,
  kind: plan.kind,
  sentence: plan.sentence,
  differences: plan.differences.map(({ heading, was, becomes }) => ({ heading, was, becomes })),
})

function countsOf(plans: readonly RowPlan[]): Record<RowKind, number> {
  const count = (kind: RowKind) => plans.filter((plan) => plan.kind === kind).length
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    newer: count('newer'),
    conflict: count('conflict'),
    later: count('later'),
  }
}
