import {
  isEntryWord,
  isLinkWord,
  isRequiredWord,
  phraseOf,
  requiredWords,
  wordField,
} from '@roundtable/shared/figure/entry-fields.ts'
import type { RowProblem } from '@roundtable/shared/return/return-rules.ts'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { RowReading } from './row-reading.ts'
import type { RowText } from './sheet.ts'

/** What a row is told about its figure, and what is still to be said about it. */
export type RowMessages = { figure: readonly RowProblem[]; doubt: string | null; asks: string | null }

const sayCommentary = `Say ${phraseOf(requiredWords)}.`
/** Of links it is told what is wrong with them, not that they are missing. */
const isInWords = ({ field }: RowProblem): boolean => isEntryWord(field) && !isLinkWord(field)

/** Whether something is still to be said in words before the row can be submitted. */
export const asksWords = ({ problems }: RowReading): boolean => problems.some(isInWords)

/** Everything there is to tell: of what is missing only after an attempt to submit. */
export function messagesOf(reading: RowReading, confirmation: string, all: boolean): RowMessages {
  const { unreadable, wrong, problems, doubt } = reading
  const shown = all ? problems : [...unreadable, ...wrong.filter((each) => !unreadable.includes(each))]
  const figure = shown.filter((each) => !isInWords(each))
  return {
    figure,
    doubt: figure.length === 0 && confirmation.trim() === '' ? doubt : null,
    asks: figure.length === 0 && asksWords(reading) ? asksSentence(reading) : null,
  }
}

/** The first that is still to be said; a doubt has a sentence of its own. */
function asksSentence({ problems, doubt }: RowReading): string | null {
  const asked = problems.map((each) => each.field)
  if (asked.some(isRequiredWord)) {
    return doubt !== null && asked.includes('confirmation') ? null : sayCommentary
  }
  return asked.includes('correction') ? `Say ${wordField.correction.phrase}.` : null
}

/** Half a number is not told to be wrong: of what was told before, what still holds. */
export function whileTyping(before: RowMessages, now: RowMessages): RowMessages {
  const stood = ({ field, sentence }: RowProblem) =>
    before.figure.some((each) => each.field === field && each.sentence === sentence)
  return {
    figure: now.figure.filter(stood),
    doubt: before.doubt === null ? null : now.doubt,
    asks: before.asks === null ? null : now.asks,
  }
}

const pauseMs = 600

/** What is told to somebody who may still be typing: anything new when the cell is left, or after a pause. */
export function useRowMessages(now: RowMessages, text: RowText, isEditing: boolean): RowMessages {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const rest = () => startTransition(() => setRested(text))
    if (!isEditing) return rest()
    const timer = setTimeout(rest, pauseMs)
    return () => clearTimeout(timer)
  }, [text, isEditing])
  const before = useRef(now)
  const isTyping = isEditing && rested !== text
  const told = useMemo(() => (isTyping ? whileTyping(before.current, now) : now), [isTyping, now])
  useEffect(() => {
    before.current = told
  }, [told])
  return told
}
