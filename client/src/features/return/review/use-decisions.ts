import { problemsOfDecisions } from '@roundtable/shared/return/return-form.ts'
import { useCallback, useEffect, useRef } from 'react'
import { useForm } from '../../../base/use-form.ts'
import { oneOf } from '../../../base/view-state.ts'
import type { ReturnActs } from '../acts/use-return-act.ts'
import type { Row, Sheet } from '../row/sheet.ts'
import { decisionStorageKey, keepDecisions, withDecisions } from './decision-storage.ts'
import {
  chosenFor,
  type Decision,
  decisionField,
  decisions,
  decisionsOf,
  decisionWord,
  noChoices,
  reasonField,
  waitingRows,
} from './row-choices.ts'
import { type Choosing, reasonId } from './row-decision.tsx'

type Deciding = { sheet: Sheet; personId: string; act: ReturnActs['approve'] }

/** What a lead chooses row by row until it is sent: kept in the browser, so that a reload loses nothing. */
export function useDecisions({ sheet, personId, act }: Deciding) {
  const key = decisionStorageKey(personId, sheet.id)
  const rows = waitingRows(sheet)
  const form = useForm({
    name: 'decide',
    pageTells: true,
    labels: Object.fromEntries(
      rows.flatMap((row) => [
        [decisionField(row), `Decision about ${row.code}`],
        [reasonField(row), `Why ${row.code} comes back`],
      ]),
    ),
    of: sheet,
    text: (of) => withDecisions(key, noChoices(waitingRows(of))),
    read: (texts, of) => {
      const waiting = waitingRows(of)
      const decided = decisionsOf(waiting, texts)
      return {
        input: { id: of.id, version: of.version, ...decided },
        problems: problemsOfDecisions(decided, { rows: waiting }),
      }
    },
    act,
    words: (_, text) => {
      const decision = oneOf(text, decisions)
      return decision === undefined ? text : decisionWord(decision)
    },
  })
  const { texts } = form
  useEffect(() => keepDecisions(key, texts), [key, texts])

  const latest = useRef(form)
  latest.current = form
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  const onChoose = useCallback((row: Row, decision: Decision | null) => {
    if (decision === 'send-back') wanted.current = reasonId(row)
    latest.current.type(decisionField(row), decision ?? '')
  }, [])
  const onReason = useCallback((row: Row, text: string) => latest.current.type(reasonField(row), text), [])
  const choosing = (row: Row): Choosing => ({
    chosen: chosenFor(row, texts),
    reason: texts[reasonField(row)] ?? '',
    problem: form.problems.find(({ field }) => field === reasonId(row))?.sentence,
    onChoose,
    onReason,
  })
  const startAgain = () => {
    keepDecisions(key, {})
    form.startAgain()
  }
  return { form, rows, choosing, onChoose, startAgain, forget: () => keepDecisions(key, {}) }
}
