import type { AnsweredQuestion, Question } from '@roundtable/shared/import/table/layout.ts'
import { useEffect, useState } from 'react'

export type Given = Record<string, string>

/** Questions stay in sight with their answers, which can be changed as long as nothing is saved. */
export function useQuestions(
  open: readonly Question[] | undefined,
  answered: readonly (AnsweredQuestion & { isRemembered?: boolean })[] | undefined,
) {
  const [asked, setAsked] = useState<readonly Question[]>([])
  const [answers, setAnswers] = useState<Given>({})
  useEffect(() => {
    const all = [...(answered ?? []), ...(open ?? [])]
    if (all.length === 0) return
    setAsked((known) => [...known, ...all.filter(({ id }) => known.every((each) => each.id !== id))])
  }, [open, answered])
  const before = (answered ?? []).map(({ id, answer }) => [id, answer])
  return {
    asked,
    /** What was answered in this dialog. */
    given: answers,
    answers: { ...Object.fromEntries(before), ...answers },
    /** What was answered about an earlier table, and not otherwise now. */
    remembered: new Set(
      (answered ?? []).flatMap(({ id, isRemembered }) =>
        isRemembered === true && answers[id] === undefined ? [id] : [],
      ),
    ),
    answer: (id: string, choice: string): Given => {
      const given = { ...answers, [id]: choice }
      setAnswers(given)
      return given
    },
    forget: () => {
      setAsked([])
      setAnswers({})
    },
  }
}
