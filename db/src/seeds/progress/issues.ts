import { readFileSync } from 'node:fs'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { Severity } from '@roundtable/shared/issue/issue-form.ts'
import { type IssueState, issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { findRun } from '@roundtable/shared/issue-rule/find-run.ts'
import { lineKnownAt } from '@roundtable/shared/issue-rule/known-line.ts'
import type { RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'
import { factsOfRun } from '@roundtable/shared/issue-rule/run-facts.ts'
import type { ReadIndicator } from '@roundtable/shared/reading/reading-input.ts'
import type {
  IssueNoteTable,
  IssueRuleTable,
  IssueRunTable,
  IssueTable,
  IssueVersionTable,
} from '../../tables/issue.table.ts'
import type { MeasurementRevisionTable } from '../../tables/measurement.table.ts'
import type { TargetTable } from '../../tables/target.table.ts'
import { momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast } from '../base/cast.ts'
import type { Seeding } from '../base/seeding.ts'
import type { ProgressEvent } from './progress-event.ts'

type StepText = {
  /** The act without its noun; one that nobody did came from a rule. */
  act: string
  /** So many days before the demonstration's today. */
  ago: number
  by?: string
  reason?: string
  text?: string
  evidence?: string
}
type IssueText = {
  indicator: string
  rule?: RuleKind
  reopenedByRule?: RuleKind
  title: string
  why: string
  known: string
  severity: Severity | null
  owner: string | null
  ownerTitle: string
  reviewIn?: number
  likelihood?: number
  impact?: number
  controls?: string
  acceptedBy?: string | null
  steps: StepText[]
}

const written = readFileSync(new URL('../data/issues.json', import.meta.url), 'utf8')
const texts = JSON.parse(written) as IssueText[]
const periods = 2

const noteKinds: Partial<Record<string, IssueNoteTable['kind']>> = {
  'progress-noted': 'progress',
  'closing-asked': 'asks-to-close',
  closed: 'closing',
}

export type SeededIssues = {
  issues: IssueTable[]
  versions: IssueVersionTable[]
  notes: IssueNoteTable[]
  rules: IssueRuleTable[]
  runs: IssueRunTable[]
  events: ProgressEvent[]
}
export type SeededLine = {
  indicator: ReadIndicator
  indicatorId: string
  seriesId: string
  goalId: string | null
}
type Facts = {
  lineOf: (code: string) => SeededLine | undefined
  revisions: readonly MeasurementRevisionTable[]
  targets: readonly TargetTable[]
}

/** A year of issues: proposed by a rule or raised, set aside, progressed, closed, and taken up again. */
export function issuesOf(
  seeding: Seeding,
  cast: Cast,
  agencies: readonly { id: string; code: string }[],
  facts: Facts,
): SeededIssues {
  const made: SeededIssues = { issues: [], versions: [], notes: [], rules: [], runs: [], events: [] }
  const agencyId = (code: string | null | undefined) =>
    agencies.find((each) => each.code === code)?.id ?? null
  const dayOf = (ago: number) => workdayUntil(addDays(seeding.today, -ago))
  texts.forEach((text, index) => {
    const line = facts.lineOf(text.indicator)
    if (line === undefined) return
    const { partnershipId } = seeding
    const [first] = text.steps
    const raisedAt = momentOf(dayOf(first?.ago ?? 0), 9, 10)
    const id = seeding.idAt(raisedAt)
    const number = index + 1
    const raisedBy = first?.by === undefined ? null : cast.of(first.by).personId
    const steps = text.steps.map((step, at) => ({ ...step, at: momentOf(dayOf(step.ago), 9 + at, 10) }))
    const known = text.rule === undefined ? null : foundAt(text.rule, line, facts, raisedAt)
    made.issues.push({
      ...{ partnershipId, id, number, steps: steps.length, indicatorId: line.indicatorId },
      ...{ state: stateAfter(steps.at(-1)?.act ?? 'raised'), seriesId: line.seriesId },
      ...{ goalId: line.goalId, returnsAgencyId: null, rule: known === null ? null : (text.rule ?? null) },
      ...{ ruleFacts: known === null ? null : JSON.stringify(known.facts), byManager: 0, raisedAt, raisedBy },
      version: text.owner === null ? 1 : 2,
    })
    const words = { title: text.title, why: text.why, known: text.known }
    const nobody = { severity: null, ownerAgencyId: null, ownerTitle: '', reviewOn: null }
    const noRisk = { likelihood: null, impact: null, controls: '', acceptedByAgencyId: null }
    const of = { partnershipId, issueId: id }
    made.versions.push({
      ...{ ...of, version: 1, ...words, ...nobody, ...noRisk, recordedAt: raisedAt, recordedBy: raisedBy },
    })
    const accepted = steps.find(({ act }) => act === 'accepted')
    if (accepted !== undefined) {
      made.versions.push({
        ...{ ...of, version: 2, ...words, severity: text.severity, ownerAgencyId: agencyId(text.owner) },
        ...{ ownerTitle: text.ownerTitle, reviewOn: addDays(seeding.today, text.reviewIn ?? 14) },
        ...{
          likelihood: text.likelihood ?? null,
          impact: text.impact ?? null,
          controls: text.controls ?? '',
        },
        acceptedByAgencyId: agencyId(text.acceptedBy),
        ...{ recordedAt: accepted.at, recordedBy: cast.of(accepted.by ?? 'manager').personId },
      })
    }
    for (const { act, at, by, text: said, evidence = '', reason } of steps) {
      const who = by === undefined ? null : cast.of(by)
      const kind = noteKinds[act]
      if (kind !== undefined && who !== null) {
        made.notes.push({
          ...{ partnershipId, id: seeding.idAt(at), issueId: id, kind, text: said ?? '', evidence },
          ...{ agencyId: who.agencyId, onBehalf: 0, recordedAt: at, recordedBy: who.personId },
        })
      }
      made.events.push({
        ...{
          at,
          action: `issue.${act}` as ActName,
          by: who ?? 'Roundtable',
          agencyId: who?.agencyId ?? null,
          subject: ['issue', id] as const,
        },
        ...(reason === undefined ? {} : { reason }),
        summary: `Issue ${number}${eventWords[act] ?? `: ${act}`}.`,
      })
    }
    const again = text.reopenedByRule
    const found = again === undefined ? known : foundAt(again, line, facts, steps.at(-1)?.at ?? seeding.now)
    if (found !== null) {
      made.runs.push({
        ...{ partnershipId, rule: again ?? text.rule ?? 'off-target-run', line: line.seriesId, issueId: id },
        ...{ fromPeriod: found.run.from, toPeriod: found.run.to, recordedAt: steps.at(-1)?.at ?? raisedAt },
      })
    }
  })
  return { ...made, rules: rulesOf(seeding, cast) }
}

const eventWords: Partial<Record<string, string>> = {
  raised: ' was raised',
  proposed: ' was proposed by a rule',
  accepted: ' was accepted',
  'set-aside': ' was set aside',
  started: ' is worked on',
  'progress-noted': ': progress was noted',
  'closing-asked': ': its owner asks for it to be closed',
  closed: ' was closed with evidence',
  'reopening-proposed': ' was proposed for reopening',
  reopened: ' was reopened',
}

/** Where the act leads, by the life of an issue. */
function stateAfter(act: string): IssueState {
  const begun = Object.entries(issueLifecycle.begins).find(([name]) => name === `issue.${act}`)
  if (begun?.[1] !== undefined) return begun[1]
  const deed = Object.values(issueLifecycle.acts).find((each) => each.act === `issue.${act}`)
  const step = Object.values(deed?.from ?? {}).find((each) => 'to' in each)
  return step !== undefined && 'to' in step ? step.to : 'proposed'
}

/** What a rule finds in a line as it was known at a moment. */
function foundAt(kind: RuleKind, line: SeededLine, { revisions, targets }: Facts, at: string) {
  const { indicator, seriesId } = line
  const input = lineKnownAt(
    {
      indicator,
      revisions: revisions.filter((each) => each.seriesId === seriesId),
      targets: targets.filter((each) => each.seriesId === seriesId),
      breaks: [],
      segments: [],
    },
    at,
  )
  const run = findRun(kind, periods, input)
  return run === null ? null : { run, facts: factsOfRun(input, run, at) }
}

/** The rule was on, and rests since the targets of the year were agreed. */
function rulesOf(seeding: Seeding, cast: Cast): IssueRuleTable[] {
  const { partnershipId, today } = seeding
  const rule = { partnershipId, kind: 'off-target-run' as const, periods }
  const recordedBy = cast.of('manager').personId
  return [
    {
      ...{ ...rule, version: 1, isOn: 1, reason: 'We want to see it before the board does.', recordedBy },
      recordedAt: momentOf(workdayUntil(addDays(today, -360)), 11),
    },
    {
      ...{
        ...rule,
        version: 2,
        isOn: 0,
        reason: 'It rests until the open issues are worked off.',
        recordedBy,
      },
      recordedAt: momentOf(workdayUntil(addDays(today, -60)), 11),
    },
  ]
}
