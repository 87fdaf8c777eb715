import { findIndicator, listIndicatorVersions, listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { orNull } from '@roundtable/shared/base/form.ts'
import type { Formula } from '@roundtable/shared/indicator/formula.ts'
import {
  adoptIndicatorsSchema,
  draftIndicatorSchema,
  placeIndicatorSchema,
  reviseDefinitionSchema,
} from '@roundtable/shared/indicator/indicator-draft.ts'
import { indicatorStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import {
  definitionIn,
  isReady,
  isReworded,
  measureIn,
} from '@roundtable/shared/set-up/file/check-indicator.ts'
import { newName } from '@roundtable/shared/set-up/file/names-in-file.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import { type Cells, textIn } from '@roundtable/shared/set-up/sheet/columns.ts'
import { formulaIn, formulaOf } from '@roundtable/shared/set-up/sheet/formula-cell.ts'
import { adoptIndicators } from '../../indicator/definition/adopt-indicators.ts'
import { draftIndicator } from '../../indicator/definition/draft-indicator.ts'
import { placeIndicator } from '../../indicator/definition/place-indicator.ts'
import { reviseDefinition } from '../../indicator/definition/revise-definition.ts'
import { catalogueCells } from '../state/what-records.ts'
import { type Applying, codeIn, codeOrNull, inputOf } from './applying.ts'

export async function requireNamed({ ctx, tx }: Applying, code: string) {
  const { partnershipId } = ctx.actor
  const found = await findIndicator(tx, { partnershipId, goalIds: null, code, states: indicatorStates })
  if (found === undefined) throw new DomainError('not-found', `There is no indicator ${code}.`)
  return found
}

/** The line of an indicator by its name; without one, that of the whole partnership. */
export async function requireLine(applying: Applying, code: string, name: string) {
  const { ctx, tx } = applying
  const { partnershipId } = ctx.actor
  const { id: indicatorId } = await requireNamed(applying, code)
  const lines = await listSeries(tx, { partnershipId, indicatorId })
  const line = lines.find((each) =>
    name === '' ? each.kind === 'partnership' : each.name.toLowerCase() === name.toLowerCase(),
  )
  if (line === undefined) throw new DomainError('not-found', `${code} has no line ${name}.`)
  return line
}

/** An indicator comes as a draft, of the catalogue or the partnership's own; one that is there moves or is defined anew. */
export async function applyIndicator(applying: Applying, plan: RowPlan): Promise<void> {
  const { row, record, cells } = plan
  const goalCode = codeOrNull(applying, textIn(cells, 'goal'))
  const headline = textIn(cells, 'headline') === 'Yes'
  if (record === null) {
    const code = await makeDraft(applying, plan, { goalCode, reportingAgencyCode: null, headline })
    applying.codes.set(newName(textIn(row.cells, 'code')), code)
    return
  }
  const code = textIn(record.cells, 'code')
  const isPlaced = ['goal', 'headline'].some((key) => textIn(cells, key) !== textIn(record.cells, key))
  if (isPlaced) {
    await placeIndicator(applying.ctx, inputOf(placeIndicatorSchema, { code, goalCode, headline }))
  }
  if (isReworded(plan, record.cells)) await reword(applying, plan, code)
}

type Place = { goalCode: string | null; reportingAgencyCode: string | null; headline: boolean }

async function makeDraft(applying: Applying, { cells }: RowPlan, place: Place): Promise<string> {
  const { ctx } = applying
  const id = ctx.newId()
  const catalogueCode = orNull(textIn(cells, 'entry'))
  if (catalogueCode !== null && isReady(cells, catalogueCells)) {
    await adoptIndicators(
      ctx,
      inputOf(adoptIndicatorsSchema, { indicators: [{ id, catalogueCode, ...place }] }),
    )
    return catalogueCode
  }
  const signed = textIn(cells, 'signed') === 'Yes'
  const formula = formulaHere(applying, cells)
  const draft = { id, ...definitionIn(cells), ...measureIn(cells), signed, formula, catalogueCode, ...place }
  return (await draftIndicator(ctx, inputOf(draftIndicatorSchema, draft))).code
}

/** What a row is calculated from, by the codes of here. */
function formulaHere(applying: Applying, cells: Cells): Formula | null {
  const formula = formulaIn(textIn(cells, 'formula'))
  return formula === null ? null : formulaOf(formula, (code) => codeIn(applying, code))
}

async function reword(applying: Applying, { cells }: RowPlan, code: string): Promise<void> {
  const { ctx, tx, reason } = applying
  const { partnershipId } = ctx.actor
  const { id, steps, state } = await requireNamed(applying, code)
  const [newest] = await listIndicatorVersions(tx, { partnershipId, indicatorId: id })
  const isDraft = state === 'draft'
  const input = {
    ...{ code, steps, ...definitionIn(cells), formula: formulaHere(applying, cells) },
    fromPeriod: isDraft ? newest?.fromPeriod : textIn(cells, 'definedFrom'),
    breaksComparability: !isDraft && textIn(cells, 'breaks') === 'Yes',
    reason,
  }
  await reviseDefinition(ctx, inputOf(reviseDefinitionSchema, input))
}
