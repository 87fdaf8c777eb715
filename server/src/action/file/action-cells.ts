import type { ActionRow as Stored } from '@roundtable/db/queries/action.queries.ts'
import type { ActionFacts } from '@roundtable/shared/action/action.ts'
import { actionStateWord } from '@roundtable/shared/action/action-lifecycle.ts'
import type { ActionColumn, TellingColumn } from '@roundtable/shared/action/action-table.ts'
import { impactAnswerWord, testDecisionWord } from '@roundtable/shared/action/action-words.ts'

/** An action as it is stored, and as its reader is shown it. */
export type ShownAction = { row: Stored; shown: ActionFacts }
type Cell = string | number | boolean | null

/** What the file of actions says in each of its columns; a file that comes back is held against the same. */
export const actionCells: readonly (readonly [ActionColumn | TellingColumn, (of: ShownAction) => Cell])[] = [
  ['action_number', ({ row }) => row.number],
  ['wording', ({ row }) => row.wording],
  ['agency_code', ({ row }) => row.agencyCode],
  ['agency_name', ({ row }) => row.agencyName],
  ['named_role', ({ row }) => row.title],
  ['due_on', ({ row }) => row.dueOn],
  ['evidence_wanted', ({ row }) => row.evidenceWanted],
  ['impact_on', ({ row }) => row.impactOn],
  ['subject_kind', ({ row }) => row.subjectKind],
  ['subject_code', ({ row }) => row.subjectCode],
  ['subject_name', ({ shown }) => shown.subject.name],
  ['state', ({ row }) => actionStateWord(row.state)],
  ['test_of_change', ({ shown }) => shown.isTest],
  ['expects', ({ row }) => row.expects],
  ['starts_on', ({ row }) => row.startsOn],
  ['set_at', ({ row }) => row.setAt],
  ['set_by', ({ row }) => row.setByName],
  ['done_at', ({ shown }) => shown.doneAt],
  ['done_by', ({ shown }) => shown.doneBy],
  ['evidence', ({ row }) => row.evidence],
  ['link', ({ row }) => row.links],
  ['verified_at', ({ shown }) => shown.verifiedAt],
  ['verified_by', ({ shown }) => shown.verifiedBy],
  ['made_a_difference', ({ row }) => (row.answer === null ? null : impactAnswerWord(row.answer))],
  ['test_decision', ({ row }) => (row.decision === null ? null : testDecisionWord(row.decision))],
]
