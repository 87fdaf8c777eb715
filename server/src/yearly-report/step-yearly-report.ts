import type { Tx } from '@roundtable/db/database.ts'
import {
  listSeatedAgencies,
  listSignatures,
  updateYearlyReport,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type {
  publishYearlyReportSchema,
  stepYearlyReportSchema,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { reportFindings } from '@roundtable/shared/yearly-report/yearly-report-check.ts'
import { problemsOfReportReason } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  publishYearlyReports,
  reportAudiences,
  signYearlyReports,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { asItStands } from '../lifecycle/as-it-stands.ts'
import { checkReport } from './check-report.ts'
import { holdReport, namedReport, requireReport } from './hold-yearly-report.ts'
import { assembledReport, readContent, readFrozen, storeCuts } from './report-content.ts'
import { rightOfReportDeed } from './report-deeds.ts'

const words = {
  ask: 'The scrutineer’s statement was asked for in',
  send: 'Sent to be signed: the draft of',
  'take-back': 'Taken back: the draft of',
  withdraw: 'Work was given up on',
} as const

/** The scrutineer is asked; the draft is sent to be signed, or taken back with a reason; a report is given up. */
export async function stepYearlyReport(
  ctx: ActorContext,
  input: z.infer<typeof stepYearlyReportSchema>,
): Promise<void> {
  const { deed, id, version, reason } = input
  const right = rightOfReportDeed[deed]
  right.assert(ctx.actor)
  const hasReason = deed === 'take-back' || deed === 'withdraw'
  if (hasReason) assertNoProblems(problemsOfReportReason(input))
  const step = async (tx: Tx, cuts: Awaited<ReturnType<typeof cutsToSign>>) => {
    const report = await holdReport(tx, ctx, { id, version, deed })
    await advance(tx, ctx, {
      life: yearlyReportLifecycle,
      deed,
      record: report,
      write: async (state) => {
        await storeCuts(tx, ctx, report, cuts)
        await updateYearlyReport(tx, report, state)
      },
      summary: `${words[deed]} ${namedReport(report)}.`,
      seat: right.seat(ctx.actor),
      ...(hasReason ? { reason } : {}),
    })
  }
  if (deed === 'send') await asItStands(ctx, (now) => cutsToSign(now, id), step)
  else await ctx.database.db.transaction().execute((tx) => step(tx, []))
}

/** What each audience will read, where nothing is missing: its version is looked at again under the lock. */
async function cutsToSign(ctx: ActorContext, id: string) {
  const report = await requireReport(ctx.database.reader, ctx, { id })
  const assembled = await assembledReport(ctx.database.reader, report)
  const contents = []
  for (const audience of reportAudiences) {
    contents.push({ audience, content: await readContent(ctx, { report, assembled, audience }) })
  }
  for (const { audience, content } of contents) if (audience === 'trusted') assertComplete(content)
  return contents
}

function assertComplete(content: Parameters<typeof reportFindings>[0]): void {
  const [first, ...rest] = reportFindings(content)
  if (first === undefined) return
  const more = rest.length === 0 ? '' : ` ${rest.length} more like this.`
  throw new DomainError('rule', `${first.heading}: ${first.sentence}${more}`, {
    current: { findings: [first, ...rest].map(({ heading, sentence }) => `${heading}: ${sentence}`) },
  })
}

/** What was signed becomes what everybody reads: nothing of it is written anew. */
export async function publishYearlyReport(
  ctx: ActorContext,
  { id, version }: z.infer<typeof publishYearlyReportSchema>,
): Promise<void> {
  publishYearlyReports.assert(ctx.actor)
  const { number } = await requireReport(ctx.database.reader, ctx, { id })
  const { findings } = await checkReport(ctx, number)
  await ctx.database.db.transaction().execute(async (tx) => {
    const report = await holdReport(tx, ctx, { id, version, deed: 'publish' })
    const [missing] = findings
    if (missing !== undefined) {
      throw new DomainError('rule', `${missing.heading}: ${missing.sentence} Take the report back first.`)
    }
    const frozen = await readFrozen(tx, report, 'trusted')
    if (frozen?.isWhole !== true) {
      throw new DomainError('rule', 'What is stored is not what was signed: it is not published.')
    }
    const { partnershipId } = report
    const signatures = await listSignatures(tx, { partnershipId, reportId: id })
    const signed = signatures.filter(({ round }) => round === frozen.round).map(({ agencyId }) => agencyId)
    const today = localDay(ctx.now())
    const leads = await listSeatedAgencies(tx, {
      ...{ partnershipId, roles: signYearlyReports.everywhere, today },
    })
    const silent = leads.find(({ agencyId }) => !signed.includes(agencyId))
    if (silent !== undefined) {
      throw new DomainError(
        'rule',
        `The lead partner of ${silent.agencyName} has not signed this report yet.`,
      )
    }
    await advance(tx, ctx, {
      life: yearlyReportLifecycle,
      deed: 'publish',
      record: report,
      write: (state) => updateYearlyReport(tx, report, state),
      summary: `${namedReport(report).replace('the', 'The')} was published.`,
      seat: publishYearlyReports.seat(ctx.actor),
    })
  })
}
