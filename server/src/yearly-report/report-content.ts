import type { Db } from '@roundtable/db/database.ts'
import { freeze, thaw } from '@roundtable/db/frozen-content.ts'
import { listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import {
  findLastRound,
  findYearlyCut,
  insertYearlyCut,
  listYearlyWords,
} from '@roundtable/db/queries/yearly-cut.queries.ts'
import {
  type ListedReport,
  type ListedStatement,
  listEvidence,
  listStatements,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import type { YearlyEvidenceTable } from '@roundtable/db/tables/yearly-report.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type ReportContent,
  reportContentSchema,
  type TemplateHeading,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import type { ReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { evidenceKey } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { newSalt } from '../act/typed-words.ts'
import type { ActorContext } from '../base/context.ts'
import { asAudience } from '../pack/as-audience.ts'
import { readEvidence } from './read-evidence.ts'
import { readHeadings } from './report-headings.ts'

/** A report as it is written, before it is read by anybody. */
export type Assembled = {
  guidance: string
  guidanceOf: string
  headings: {
    heading: TemplateHeading
    retired: boolean
    nothing: ListedStatement | null
    statements: { statement: ListedStatement; evidence: YearlyEvidenceTable[] }[]
  }[]
}

/** The headings that stand with what is written under them; a retired one while something is. */
export async function assembledReport(
  db: Db,
  { partnershipId, id: reportId }: Pick<ListedReport, 'partnershipId' | 'id'>,
): Promise<Assembled> {
  const { current, ever } = await readHeadings(db, partnershipId)
  const statements = await listStatements(db, { partnershipId, reportId })
  const evidence = Map.groupBy(
    await listEvidence(db, { partnershipId, reportId }),
    ({ statementId }) => statementId,
  )
  const isCurrent = new Set(current.headings.map(({ id }) => id))
  const retired = [...new Set(statements.map(({ headingId }) => headingId))].flatMap((id) => {
    const heading = ever.get(id)
    const isWritten = statements.some(({ headingId, kind }) => headingId === id && kind === 'statement')
    return heading === undefined || isCurrent.has(id) || !isWritten ? [] : [heading]
  })
  return {
    ...{ guidance: current.guidance, guidanceOf: current.guidanceOf },
    headings: [...current.headings, ...retired].map((heading) => {
      const own = statements.filter(({ headingId }) => headingId === heading.id)
      return {
        ...{ heading, retired: !isCurrent.has(heading.id) },
        nothing: own.find(({ kind }) => kind === 'nothing') ?? null,
        statements: own
          .filter(({ kind }) => kind === 'statement')
          .map((statement) => ({ statement, evidence: evidence.get(statement.statementId) ?? [] })),
      }
    }),
  }
}

/** What one audience reads of a report as it stands now. */
export async function readContent(
  ctx: ActorContext,
  { report, assembled, audience }: { report: ListedReport; assembled: Assembled; audience: ReportAudience },
): Promise<ReportContent> {
  const { startsOn, endsOn } = report
  const { guidance, guidanceOf, headings } = assembled
  const refs = headings.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence))
  const texts = await readEvidence(asAudience(ctx, audience), refs)
  return {
    ...{ partnership: ctx.membership.name, marking: ctx.membership.marking, startsOn, endsOn },
    ...{ guidance, guidanceOf, moment: ctx.now() },
    headings: headings.map(({ heading: { id, title, scrutiny }, nothing, statements }) => ({
      ...{ id, title, scrutiny, nothing: nothing !== null },
      statements: statements.map(({ statement: { statementId, text, by, recordedAt }, evidence }) => ({
        ...{ id: statementId, text, by, at: recordedAt },
        evidence: evidence.map(({ kind, reference, part, linkedAt, ...ref }) => ({
          ...{ kind, reference, part, linkedAt },
          text: texts.get(evidenceKey({ kind, reference, part, ...ref })) ?? null,
        })),
      })),
    })),
  }
}

type Cuts = readonly { audience: ReportAudience; content: ReportContent }[]

/** What each audience reads is stored: the next round of each, after those before it. */
export async function storeCuts(
  tx: Parameters<typeof insertYearlyCut>[0],
  { now, newSalt: saltOf = newSalt }: Pick<ActorContext, 'now' | 'newSalt'>,
  { partnershipId, id: reportId }: ListedReport,
  cuts: Cuts,
): Promise<void> {
  const [rules] = await listRuleSets(tx, { partnershipId, source: 'returns' })
  for (const { audience, content } of cuts) {
    const round = (await findLastRound(tx, { partnershipId, reportId, audience })) + 1
    const frozen = freeze(content, saltOf)
    const of = { partnershipId, reportId, round, audience }
    await insertYearlyCut(tx, {
      cut: {
        ...{ ...of, content: frozen.content, contentHash: frozen.contentHash },
        ...{ rulesVersion: rules?.version ?? 0, recordedAt: now() },
      },
      words: frozen.words.map((word) => ({ ...of, ...word })),
    })
  }
}

export type FrozenReport = {
  round: number
  at: string
  sha256: string
  isWhole: boolean
  removed: number
  content: ReportContent
}

/** What an audience was given with the last round; null where none was sent, refused where rules closed it since. */
export async function readFrozen(
  db: Db,
  report: Pick<ListedReport, 'partnershipId' | 'id'>,
  audience: ReportAudience,
): Promise<FrozenReport | null> {
  const found = await readLastCut(db, report, audience)
  if (found !== null && audience === 'wider') await assertSameRules(db, { ...report, ...found })
  return found
}

/** What was stored for an audience with the last round, open to it or not. */
export async function readLastCut(
  db: Db,
  { partnershipId, id: reportId }: Pick<ListedReport, 'partnershipId' | 'id'>,
  audience: ReportAudience,
): Promise<(FrozenReport & { rulesVersion: number }) | null> {
  const round = await findLastRound(db, { partnershipId, reportId, audience })
  const of = { partnershipId, reportId, round, audience }
  const cut = await findYearlyCut(db, of)
  if (cut === undefined) return null
  const { content, isWhole, removed } = thaw({ cut, words: await listYearlyWords(db, of) })
  return {
    ...{ round, at: cut.recordedAt, sha256: cut.contentHash, isWhole, removed },
    rulesVersion: cut.rulesVersion,
    content: reportContentSchema.parse(content),
  }
}

/** With small counts hidden it was made under its rules: under others it is closed. */
async function assertSameRules(
  db: Db,
  { partnershipId, rulesVersion }: { partnershipId: string; rulesVersion: number },
): Promise<void> {
  const [rules] = await listRuleSets(db, { partnershipId, source: 'returns' })
  if ((rules?.version ?? 0) === rulesVersion) return
  const sentence =
    'The rules for small numbers have changed since this report was made: it is closed to you until the partnership manager cuts it anew.'
  throw new DomainError('rule', sentence)
}
