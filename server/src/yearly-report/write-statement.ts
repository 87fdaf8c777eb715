import type { Tx } from '@roundtable/db/database.ts'
import {
  insertStatements,
  type ListedReport,
  type ListedStatement,
  listSeatedAgencies,
  updateYearlyReport,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import type { YearlyEvidenceTable } from '@roundtable/db/tables/yearly-report.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type {
  moveStatementSchema,
  recordNothingSchema,
  removeStatementSchema,
  writeStatementSchema,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { problemsOfStatement } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  assembleYearlyReports,
  writeScrutiny,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import {
  type EvidenceRef,
  evidenceKey,
  mostStatements,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { asAudience } from '../pack/as-audience.ts'
import { holdReport, missingReport, namedReport } from './hold-yearly-report.ts'
import { readEvidence } from './read-evidence.ts'
import { type Assembled, assembledReport } from './report-content.ts'
import { rightOfReportDeed } from './report-deeds.ts'

type Section = Assembled['headings'][number]
type Held = { report: ListedReport; section: Section; deed: 'write' | 'scrutinise' }
type Rows = Parameters<typeof insertStatements>[1]

const missingHeading = (): DomainError =>
  new DomainError('not-found', 'There is no such heading in this report: look at it as it stands now.')

/** What is written under a heading, by whom it belongs to: the scrutineer’s by the scrutineer alone. */
async function holdHeading(
  tx: Tx,
  ctx: ActorContext,
  id: string,
  isMeant: (section: Section) => boolean,
): Promise<Held> {
  const before = await holdReport(tx, ctx, { id, deed: 'write' })
  const section = (await assembledReport(tx, before)).headings.find(isMeant)
  if (section === undefined) throw missingHeading()
  const deed = section.heading.scrutiny ? 'scrutinise' : 'write'
  rightOfReportDeed[deed].assert(
    ctx.actor,
    deed === 'scrutinise' ? 'The scrutineer’s statement is written by the scrutineer alone.' : undefined,
  )
  return { report: before, section, deed }
}

const save = (tx: Tx, ctx: ActorContext, { report, deed }: Omit<Held, 'section'>, rows: Rows) =>
  advance(tx, ctx, {
    life: yearlyReportLifecycle,
    deed,
    record: report,
    write: async (state) => {
      await insertStatements(tx, rows)
      await updateYearlyReport(tx, report, state)
    },
    summary:
      deed === 'scrutinise'
        ? `The scrutineer wrote in ${namedReport(report)}.`
        : `A statement of ${namedReport(report)} was written.`,
    seat: rightOfReportDeed[deed].seat(ctx.actor),
  })

type Change = Partial<Pick<ListedStatement, 'text' | 'position' | 'ended'>>

/** The next words of a statement: with what it leads to, where nothing else is said. */
const nextWords = (
  { actor, now }: ActorContext,
  { by: _, ...statement }: ListedStatement,
  evidence: readonly YearlyEvidenceTable[],
  change: Change,
): Rows[number] => {
  const words = statement.words + 1
  const recorded = { recordedAt: now(), recordedBy: actor.personId }
  return {
    statement: { ...statement, ...change, words, ...recorded },
    evidence: evidence.map((each) => ({ ...each, words, recordedAt: recorded.recordedAt })),
  }
}

function requireSeen(section: Section, { statementId, words }: { statementId: string; words: number }) {
  const found = section.statements.find(({ statement }) => statement.statementId === statementId)
  if (found === undefined) throw missingReport()
  if (found.statement.words === words) return found
  const sentence = 'Somebody else wrote this statement since you opened it.'
  const { text, by } = found.statement
  throw new DomainError('conflict', sentence, { current: { text, by } })
}

/** A statement under a heading, with the records it rests on; each is read as whoever reads in full reads it. */
export async function writeStatement(
  ctx: ActorContext,
  input: z.infer<typeof writeStatementSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { id, statementId, headingId, text, words } = input
  assertNoProblems(problemsOfStatement(input))
  const evidence = [...new Map(input.evidence.map((each) => [evidenceKey(each), each])).values()]
  // What is linked is read before anything is locked: an indicator takes its time.
  const texts = await readEvidence(asAudience(ctx, 'trusted'), evidence)
  await database.db.transaction().execute(async (tx) => {
    const held = await holdHeading(tx, ctx, id, ({ heading }) => heading.id === headingId)
    const { section, report } = held
    if (words === 0 && isSame(section, input)) return
    if (words === 0) assertRoom(section)
    const before = words === 0 ? null : requireSeen(section, input)
    const linked = linkedAs(before?.evidence ?? [], evidence, { texts, now: now() })
    const { partnershipId } = report
    const of = { partnershipId, reportId: report.id, statementId, words: words + 1 }
    const recordedAt = now()
    const position = before?.statement.position ?? lastPlace(section) + 1
    const written = {
      statement: {
        ...{ ...of, headingId, position, kind: 'statement' as const, text, ended: 0 },
        ...{ recordedAt, recordedBy: actor.personId },
      },
      evidence: linked.map((each, place) => ({ ...each, ...of, position: place, recordedAt })),
    }
    const nothing = section.nothing === null ? [] : [nextWords(ctx, section.nothing, [], { ended: 1 })]
    await save(tx, ctx, held, [...nothing, written])
  })
}

const lastPlace = ({ statements }: Section): number =>
  Math.max(0, ...statements.map(({ statement }) => statement.position))

/** Sent again, it is there already. */
const isSame = (section: Section, { statementId, text }: { statementId: string; text: string }): boolean =>
  section.statements.some(
    ({ statement }) =>
      statement.statementId === statementId && statement.words === 1 && statement.text === text,
  )

function assertRoom({ statements }: Section): void {
  if (statements.length < mostStatements) return
  throw new DomainError('rule', `A heading has ${mostStatements} statements at most.`)
}

type EvidenceRequest = EvidenceRef & { renew: boolean }

/** What was linked before keeps its moment and how it read then, unless it is linked anew. */
function linkedAs(
  before: readonly YearlyEvidenceTable[],
  asked: readonly EvidenceRequest[],
  { texts, now }: { texts: ReadonlyMap<string, string>; now: string },
) {
  return asked.map(({ renew, ...ref }) => {
    const known = before.find((each) => evidenceKey(each) === evidenceKey(ref))
    if (known !== undefined && !renew) return { ...ref, basis: known.basis, linkedAt: known.linkedAt }
    const basis = texts.get(evidenceKey(ref))
    if (basis === undefined) {
      const sentence = 'One of the records is not there, or cannot be read by everybody who reads in full.'
      throw new DomainError('bad-input', sentence, { fields: [{ field: 'evidence', sentence }] })
    }
    return { ...ref, basis, linkedAt: now }
  })
}

/** Taken out of the report; what it said stays in the history of the database, and can be blacked out. */
export async function removeStatement(
  ctx: ActorContext,
  input: z.infer<typeof removeStatementSchema>,
): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    const held = await holdHeading(tx, ctx, input.id, holdsStatement(input))
    const { statement, evidence } = requireSeen(held.section, input)
    await save(tx, ctx, held, [nextWords(ctx, statement, evidence, { ended: 1 })])
  })
}

const holdsStatement =
  ({ statementId }: { statementId: string }) =>
  ({ statements }: Section): boolean =>
    statements.some(({ statement }) => statement.statementId === statementId)

/** Up or down among the statements of its heading. */
export async function moveStatement(
  ctx: ActorContext,
  input: z.infer<typeof moveStatementSchema>,
): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    const held = await holdHeading(tx, ctx, input.id, holdsStatement(input))
    const { statements } = held.section
    const moved = requireSeen(held.section, input)
    const at = statements.indexOf(moved)
    const other = statements[input.to === 'up' ? at - 1 : at + 1]
    if (other === undefined) return
    await save(tx, ctx, held, [
      nextWords(ctx, moved.statement, moved.evidence, { position: other.statement.position }),
      nextWords(ctx, other.statement, other.evidence, { position: moved.statement.position }),
    ])
  })
}

/** A heading says that nothing is recorded, or does not any more. */
export async function recordNothing(
  ctx: ActorContext,
  { id, headingId, nothing }: z.infer<typeof recordNothingSchema>,
): Promise<void> {
  const { actor, database, now, newId } = ctx
  await database.db.transaction().execute(async (tx) => {
    const held = await holdNothing(tx, ctx, { id, headingId })
    const { section, report } = held
    if ((section.nothing !== null) === nothing) return
    if (section.nothing !== null) {
      await save(tx, ctx, held, [nextWords(ctx, section.nothing, [], { ended: 1 })])
      return
    }
    if (section.statements.length > 0) {
      throw new DomainError('rule', 'This heading has statements: take them out first.')
    }
    const statement = {
      ...{ partnershipId: report.partnershipId, reportId: id, statementId: newId(), words: 1, headingId },
      ...{ position: 0, kind: 'nothing' as const, text: '', ended: 0 },
      ...{ recordedAt: now(), recordedBy: actor.personId },
    }
    await save(tx, ctx, held, [{ statement, evidence: [] }])
  })
}

/** Where nobody is the scrutineer, the manager says that the scrutineer recorded nothing; a statement they never write. */
async function holdNothing(
  tx: Tx,
  ctx: ActorContext,
  { id, headingId }: { id: string; headingId: string },
): Promise<Held> {
  const isMeant = ({ heading }: Section) => heading.id === headingId
  const report = await holdReport(tx, ctx, { id, deed: 'write' })
  const section = (await assembledReport(tx, report)).headings.find(isMeant)
  if (section?.heading.scrutiny !== true || !assembleYearlyReports.may(ctx.actor)) {
    return holdHeading(tx, ctx, id, isMeant)
  }
  const seated = await listSeatedAgencies(tx, {
    ...{ partnershipId: report.partnershipId, roles: writeScrutiny.everywhere, today: localDay(ctx.now()) },
  })
  if (seated.length > 0) return holdHeading(tx, ctx, id, isMeant)
  return { report, section, deed: 'write' }
}
