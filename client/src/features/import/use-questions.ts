import type { Question } from '@roundtable/shared/import/table/layout.ts'
import { useEffect, useState } from 'react'

export type Given = Record<string, string>

/** Questions stay in sight with their answers, which can be changed as long as nothing is saved. */
export function useQuestions(open: readonly Question[] | undefined) {
  const [asked, setAsked] = useState<readonly Question[]>([])
  const [answers, setAnswers] = useState<Given>({})
  useEffect(() => {
    if (open === undefined || open.length === 0) return
    setAsked((known) => [...known, ...open.filter(({ id }) => known.every((each) => each.id !== id))])
  }, [open])
  return {
    asked,
    answers,
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
