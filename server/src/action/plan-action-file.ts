import { createHash } from 'node:crypto'
import type { Db } from '@roundtable/db/database.ts'
import { type ActionRow, listActions } from '@roundtable/db/queries/action.queries.ts'
import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { lookMissing, problemsOfAction, problemsOfChange } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { refusedEnding, setActions } from '@roundtable/shared/action/action-rights.ts'
import type {
  ActionColumn,
  ActionLine,
  ActionTable,
  RowProblem,
} from '@roundtable/shared/action/action-table.ts'
import type { ActionSubject } from '@roundtable/shared/action/action-words.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { requireSubject, type Subject } from './action-subject.ts'
import { type Change, differs, isLetOff, mayChange, wordsOf } from './change-action.ts'
import { passedOver } from './file/passed-over.ts'
import { actionRow } from './list-actions.ts'

type New = { line: ActionLine; agencyId: string; subject: Subject }
export type ActionPlan = {
  added: New[]
  changed: Change[]
  same: number
  problems: RowProblem[]
  /** Cells that say something else in columns which are not taken from the file. */
  passedOver: RowProblem[]
  /** Columns and sheets that are not read. */
  notRead: string[]
  seen: string
}

const columnOf: Readonly<Record<string, ActionColumn>> = {
  wording: 'wording',
  title: 'named_role',
  dueOn: 'due_on',
  evidenceWanted: 'evidence_wanted',
  impactOn: 'impact_on',
  agencyCode: 'agency_code',
  subjectCode: 'subject_code',
}

/** What a file of actions would do: what is new, what changes, and every row that cannot be taken, by line and column. */
export async function planActionFile(
  db: Db,
  ctx: ActorContext,
  { lines, problems, notRead }: ActionTable,
): Promise<ActionPlan> {
  const { partnershipId } = ctx.actor
  const today = localDay(ctx.now())
  const there = await listActions(db, { partnershipId })
  const known = new Map(there.map((row) => [row.number, row]))
  const saidBy = new Map(
    there.flatMap((row) => (row.state === 'cancelled' ? [] : [[saidIn(row), `action ${row.number}`]])),
  )
  const agencies = new Map(
    (await listAgencies(db, { partnershipId, today })).flatMap((agency) =>
      agency.state === 'current' && agency.administers === 0 ? [[agency.code, agency.id]] : [],
    ),
  )
  const subjectOf = subjectsOnce(db, ctx)
  const plan: Omit<ActionPlan, 'seen'> = {
    ...{ added: [], changed: [], same: 0, problems: [...problems], notRead },
    passedOver: lines.flatMap((line) => {
      const row = known.get(line.number ?? 0)
      return passedOver(line, row === undefined ? null : { row, shown: actionRow(ctx, row, today) })
    }),
  }
  const wrongLines = new Set(problems.map(({ line }) => line))
  for (const line of lines.filter((each) => !wrongLines.has(each.line))) {
    const wrong = (column: ActionColumn, sentence: string) =>
      plan.problems.push({ line: line.line, column, sentence })
    if (line.number === null) {
      const added = await newOf(ctx, { line, agencies, today, wrong, subjectOf })
      if (added === null) continue
      const said = saidIn(line)
      const before = saidBy.get(said)
      if (before !== undefined) {
        wrong('wording', `The same is said by ${before} already: take this row out, or give that number.`)
        continue
      }
      saidBy.set(said, `line ${line.line}`)
      plan.added.push(added)
      continue
    }
    const action = known.get(line.number)
    if (action === undefined) {
      wrong('action_number', `There is no action ${line.number}: leave the number empty for a new one.`)
      continue
    }
    const change = changeOf(ctx, { line, action, agencies, wrong })
    if (change === null) continue
    if (differs(change)) plan.changed.push(change)
    else plan.same += 1
  }
  const stood = plan.changed.map(({ action, words }) => [action.id, action.version, words])
  const seen = createHash('sha256')
    .update(JSON.stringify([stood, plan.added.map(({ line }) => line)]))
    .digest('hex')
  plan.problems.sort((a, b) => a.line - b.line)
  return { ...plan, seen }
}

/** What nobody means to set twice: the same words, for the same agency, about the same, due on the same day. */
const saidIn = ({
  wording,
  agencyCode,
  dueOn,
  subjectKind,
  subjectCode,
}: Pick<ActionRow, 'wording' | 'agencyCode' | 'dueOn' | 'subjectCode'> & {
  subjectKind: ActionLine['subjectKind']
}): string => JSON.stringify([wording, agencyCode, dueOn, subjectKind, subjectCode])

type Reading = {
  line: ActionLine
  agencies: ReadonlyMap<string, string>
  wrong: (column: ActionColumn, sentence: string) => void
}

type About = { kind: ActionSubject; code: string }
type SubjectOf = (of: About) => Promise<Subject | DomainError>

/** What rows are about, each read once however many rows name it; where nobody may name it, why. */
function subjectsOnce(db: Db, ctx: ActorContext): SubjectOf {
  const found = new Map<string, Subject | DomainError>()
  return async (of) => {
    const key = `${of.kind} ${of.code}`
    const before = found.get(key)
    if (before !== undefined) return before
    const subject = await requireSubject(db, ctx, of).catch((error) => {
      if (error instanceof DomainError) return error
      throw error
    })
    found.set(key, subject)
    return subject
  }
}

async function newOf(
  ctx: ActorContext,
  { line, agencies, today, wrong, subjectOf }: Reading & { today: string; subjectOf: SubjectOf },
): Promise<New | null> {
  const input = { ...line, isTest: false, expects: '', startsOn: null }
  const problems = problemsOfAction(input, { today })
  for (const { field, sentence } of problems) wrong(columnOf[field] ?? 'wording', sentence)
  const agencyId = agencyIn(agencies, line, wrong)
  if (line.subjectKind === null) wrong('subject_kind', 'Say what it is about: indicator or goal.')
  if (problems.length > 0 || agencyId === null || line.subjectKind === null) return null
  if (!setActions.may(ctx.actor, agencyId)) {
    wrong('agency_code', 'You may not set an action for this agency.')
    return null
  }
  const subject = await subjectOf({ kind: line.subjectKind, code: line.subjectCode })
  if (!(subject instanceof DomainError)) return { line, agencyId, subject }
  wrong('subject_code', subject.message)
  return null
}

function changeOf(
  { actor }: ActorContext,
  { line, action, agencies, wrong }: Reading & { action: ActionRow },
): Change | null {
  const isSameAgency = line.agencyCode === action.agencyCode
  const agencyId = isSameAgency ? action.agencyId : agencyIn(agencies, line, wrong)
  if (agencyId === null) return null
  const { title, dueOn, impactOn } = line
  const wording = asBefore(line.wording, action.wording)
  const evidenceWanted = asBefore(line.evidenceWanted, action.evidenceWanted)
  const words = { ...wordsOf(action), wording, title, dueOn, evidenceWanted, impactOn, agencyId }
  const isMoved =
    (line.subjectCode !== '' && line.subjectCode !== action.subjectCode) ||
    (line.subjectKind !== null && line.subjectKind !== action.subjectKind)
  if (isMoved)
    wrong('subject_code', `What action ${action.number} is about does not change: set another one.`)
  if (!differs({ action, words })) return isMoved ? null : { action, words }
  const problems = problemsOfChange({ ...line, reason: '-' })
  for (const { field, sentence } of problems) wrong(columnOf[field] ?? 'wording', sentence)
  const isUnlooked = action.isTest === 1 && impactOn === null
  if (isUnlooked) wrong('impact_on', lookMissing)
  const after = afterAct(actionLifecycle, 'change', action.state)
  if ('refused' in after) wrong('action_number', after.refused)
  const may = mayChange(actor, { action, words }) && (isSameAgency || setActions.may(actor, agencyId))
  if (!may) wrong('action_number', `You may not change action ${action.number}.`)
  const refused = may && isLetOff({ action, words }) ? refusedEnding(actor, action) : null
  if (refused !== null) {
    const isPutOff = dueOn > action.dueOn
    wrong(!isSameAgency ? 'agency_code' : isPutOff ? 'due_on' : 'wording', refused)
  }
  const isOpen = may && refused === null && 'to' in after
  return isMoved || isUnlooked || problems.length > 0 || !isOpen ? null : { action, words }
}

/** A spreadsheet ends the lines of a cell in its own way: that is no other wording. */
function asBefore(text: string, before: string): string {
  const lines = (each: string) => each.replace(/\r\n?/g, '\n')
  return lines(text) === lines(before) ? before : text
}

function agencyIn(
  agencies: ReadonlyMap<string, string>,
  { agencyCode }: ActionLine,
  wrong: Reading['wrong'],
): string | null {
  const id = agencies.get(agencyCode)
  if (id === undefined && agencyCode !== '') {
    wrong('agency_code', `There is no agency with the code “${agencyCode}” today.`)
  }
  return id ?? null
}
