import type { Tx } from '@roundtable/db/database.ts'
import { insertTransitions } from '@roundtable/db/queries/transition.queries.ts'
import type { ActName, SubjectKind } from '@roundtable/shared/act/acts.ts'
import type { Left, Who } from '../act/act.ts'
import { storeWords } from '../act/typed-words.ts'
import type { Services } from '../base/context.ts'
import type { NotifiedStep } from '../notice/notify-of-steps.ts'

export type LifeStep = {
  subject: SubjectKind
  subjectId: string
  /** The record's version after the step. */
  version: number
  act: ActName
  from: string | null
  to: string
}

/** What was typed beside a step. */
export type StepWords = {
  reason?: string | undefined
  meeting?: string | undefined
  /** The board that met. */
  boardId?: string | undefined
}

/** Writes steps of one act into the lives of its records, and answers them; a reason the trail tells is stored once. */
export async function recordSteps(
  tx: Tx,
  services: Services,
  steps: readonly LifeStep[],
  { who, left, words }: { who: Who; left: Left; words: StepWords },
): Promise<NotifiedStep[]> {
  const { partnershipId, personId } = who
  const stored = async (text = '') =>
    (await storeWords(tx, services, { partnershipId, text, recordedBy: personId }))?.id ?? null
  const reasonId = left.reasonId ?? (await stored(words.reason))
  const meetingId = await stored(words.meeting)
  const { personName: _, ...acting } = who
  const at = services.now()
  const rows = steps.map(({ subject, subjectId, version, act, from, to }) => ({
    ...acting,
    id: services.newId(),
    subjectKind: subject,
    subjectId,
    version,
    act,
    fromState: from,
    toState: to,
    at,
    reasonId,
    meetingId,
    boardId: words.boardId ?? null,
    eventId: left.eventId,
    recorded: 1,
  }))
  await insertTransitions(tx, rows)
  return rows
}
