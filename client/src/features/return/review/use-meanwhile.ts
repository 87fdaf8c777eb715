import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { doneMeanwhile } from '../row/return-words.ts'
import type { Sheet } from '../row/sheet.ts'

type Meanwhile = {
  /** What came of what the reader did, until they close it. */
  said: string | null
  say: (sentence: string | null) => void
  /** What somebody else did while the reader was deciding: the rows they chose at are gone from the page. */
  meanwhile: readonly FieldProblem[]
}

/** Tells a lead why a return stops waiting for them when it was not they who decided. */
export function useMeanwhile(sheet: Sheet): Meanwhile {
  const decides = sheet.mayApprove || sheet.mayApproveSome
  const [said, setSaid] = useState<string | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const decided = useRef(decides)
  const isMine = useRef(false)
  const say = useCallback((words: string | null) => {
    isMine.current = words !== null
    setSaid(words)
  }, [])
  useEffect(() => {
    if (decides) setSentence(null)
    else if (decided.current && !isMine.current) {
      setSaid(null)
      setSentence(doneMeanwhile(sheet))
    }
    decided.current = decides
    isMine.current = false
  }, [decides, sheet])
  return { said, say, meanwhile: sentence === null ? [] : [{ field: '', sentence }] }
}
