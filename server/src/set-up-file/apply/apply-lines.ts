import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { findTarget } from '@roundtable/db/queries/target.queries.ts'
import { assignAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { proposeTargetSchema, withdrawTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import {
  addDimensionSchema,
  changeSeriesSchema,
  nameReporterSchema,
} from '@roundtable/shared/indicator/series.ts'
import { setScheduleSchema } from '@roundtable/shared/return/schedule.ts'
import { scheduleIn, targetIn } from '@roundtable/shared/set-up/file/check-lines.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import { type Cells, storedOf, textIn } from '@roundtable/shared/set-up/sheet/columns.ts'
import { isAccountable, kindWords } from '@roundtable/shared/set-up/sheet/line-sheets.ts'
import { assignAccountability } from '../../accountability/assign-accountability.ts'
import { addDimension } from '../../indicator/series/add-dimension.ts'
import { changeSeries } from '../../indicator/series/change-series.ts'
import { nameReporter } from '../../indicator/series/name-reporter.ts'
import { proposeTarget } from '../../indicator/target/propose-target.ts'
import { withdrawTarget } from '../../indicator/target/withdraw-target.ts'
import { setSchedule } from '../../schedule/set-schedule.ts'
import { requireLine, requireNamed } from './apply-indicator.ts'
import { type Applying, codeIn, codeOrNull, inputOf } from './applying.ts'

/** The parts of one breakdown are added together, with the first of its rows. */
export async function applyLine(applying: Applying, plan: RowPlan, plans: readonly RowPlan[]): Promise<void> {
  const { ctx } = applying
  const { record, cells } = plan
  const code = codeIn(applying, textIn(cells, 'indicator'))
  const reportingAgencyCode = codeOrNull(applying, textIn(cells, 'reporter'))
  if (record !== null) {
    const { name } = await requireLine(applying, code, textIn(record.cells, 'line'))
    const called = textIn(cells, 'line') || name
    const input = { code, seriesId: record.id, name: called, reportingAgencyCode }
    await changeSeries(ctx, inputOf(changeSeriesSchema, input))
    return
  }
  const dimension = textIn(cells, 'dimension')
  if (dimension === '') {
    if (reportingAgencyCode === null) return
    const { id } = await requireLine(applying, code, '')
    const input = { seriesIds: [id], agencyCode: reportingAgencyCode }
    await nameReporter(ctx, inputOf(nameReporterSchema, input))
    return
  }
  const isPart = ({ sheet, kind, cells: each }: RowPlan) =>
    sheet === 'lines' &&
    kind === 'new' &&
    textIn(each, 'indicator') === textIn(cells, 'indicator') &&
    textIn(each, 'dimension').toLowerCase() === dimension.toLowerCase()
  const parts = plans.filter(isPart)
  if (parts[0] !== plan) return
  await addDimension(
    ctx,
    inputOf(addDimensionSchema, {
      code,
      dimension,
      addsUp: textIn(cells, 'addsUp') === 'Yes',
      parts: parts.map((part) => ({
        id: ctx.newId(),
        name: textIn(part.cells, 'line'),
        agencyCode: codeOrNull(applying, textIn(part.cells, 'agency')),
        reportingAgencyCode: codeOrNull(applying, textIn(part.cells, 'reporter')),
      })),
    }),
  )
}

async function seatAt({ ctx, tx }: Applying, email: string, agencyCode: string): Promise<string | null> {
  if (email === '') return null
  const { partnershipId } = ctx.actor
  const seats = await listMembers(tx, { partnershipId, scope: 'all' })
  const seat = seats.find(
    (each) =>
      each.endedAt === null &&
      each.email.toLowerCase() === email.toLowerCase() &&
      each.agencyCode === agencyCode,
  )
  if (seat === undefined) {
    throw new DomainError('rule', `Nobody with the e-mail ${email} has a seat at this agency.`)
  }
  return seat.id
}

export async function applyAccountability(applying: Applying, { cells }: RowPlan): Promise<void> {
  const agencyCode = codeIn(applying, textIn(cells, 'agency'))
  const indicator = codeOrNull(applying, textIn(cells, 'indicator'))
  const input = {
    goalCode: codeOrNull(applying, textIn(cells, 'goal')),
    indicatorCodes: indicator === null ? [] : [indicator],
    agencyCode,
    title: textIn(cells, 'post'),
    memberId: await seatAt(applying, textIn(cells, 'person'), agencyCode),
    kind: storedOf(kindWords, textIn(cells, 'kind')),
  }
  await assignAccountability(applying.ctx, inputOf(assignAccountabilitySchema, input))
}

/** A target that differs is proposed anew; the person's own proposal before it is taken back. */
export async function applyTarget(applying: Applying, { record, cells }: RowPlan): Promise<void> {
  const { ctx, tx, reason } = applying
  const { partnershipId, personId } = ctx.actor
  const code = codeIn(applying, textIn(cells, 'indicator'))
  if (record !== null) {
    const { id: indicatorId } = await requireNamed(applying, textIn(record.cells, 'indicator'))
    const before = await findTarget(tx, { partnershipId, indicatorId, id: record.id })
    if (before?.state === 'proposed' && before.recordedBy === personId) {
      const own = { code: textIn(record.cells, 'indicator'), targetId: record.id, version: before.version }
      await withdrawTarget(ctx, inputOf(withdrawTargetSchema, { ...own, reason, meeting: '' }))
    }
  }
  const { id: seriesId } = await requireLine(applying, code, textIn(cells, 'line'))
  await proposeTarget(ctx, inputOf(proposeTargetSchema, { code, seriesId, ...targetIn(cells) }))
}

export async function applySchedule(applying: Applying, { cells }: RowPlan): Promise<void> {
  const agencyCode = codeIn(applying, textIn(cells, 'agency'))
  const input = {
    ...{ agencyCode, indicatorCodes: [codeIn(applying, textIn(cells, 'indicator'))], ...scheduleIn(cells) },
    deputyMemberId: await seatAt(applying, textIn(cells, 'deputy'), agencyCode),
  }
  await setSchedule(applying.ctx, inputOf(setScheduleSchema, input))
}

/** Who is accountable comes before who is no longer. */
export const accountableFirst = (a: { cells: Cells }, b: { cells: Cells }): number =>
  Number(isAccountable(b.cells)) - Number(isAccountable(a.cells))
