import { plainReturn, plainReturnTitle } from '@roundtable/shared/plain/plain-entry.ts'
import { memo, type ReactNode, type RefObject } from 'react'
import { useProblemTitle } from '../../../base/page-title.ts'
import { fieldProblemsOf, type Refused, refusalKind, refusalSentence } from '../../../base/refusal.ts'
import { usePlain } from '../../../parts/plain.ts'
import { ProblemSummary } from '../../../ui/form/problem-summary.tsx'
import { Message } from '../../../ui/message.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SentBackRows } from '../acts/sent-back-rows.tsx'
import type { DraftState } from '../draft/draft-state.ts'
import { GoneRows } from '../draft/gone-rows.tsx'
import { ReturnClashes } from '../draft/return-clashes.tsx'
import { type Clash, shownText } from '../draft/return-edits.ts'
import { SaveMark } from '../draft/save-bar.tsx'
import type { SaveState } from '../draft/save-state.ts'
import type { EditingSteps } from '../draft/use-edit-steps.ts'
import { type Taken, usedParts } from '../grid/used-parts.ts'
import { returnLead, returnTitle } from '../row/return-words.ts'
import { readRow } from '../row/row-reading.ts'
import { ReturnRemark } from './return-remark.tsx'
import { ReturnSteps } from './return-steps.tsx'

/** Other ways in than typing, which know the draft and how to put a table into it. */
export type Tools = (
  draft: Pick<DraftState, 'sheet' | 'edits'>,
  take: (changes: readonly Taken[]) => void,
) => ReactNode

type Props = {
  /** The draft a moment ago: a key is painted in its cell first, and counted afterwards. */
  settled: DraftState
  saveState: SaveState
  clashes: DraftState['clashes']
  gone: DraftState['gone']
  onChoose: (clash: Clash, choice: 'mine' | 'theirs') => void
  onSeen: () => void
  onTake: EditingSteps['take']
  summary: RefObject<HTMLDivElement | null>
  problems: { field: string; sentence: string }[]
  refused: Refused | null
  refusedWhile: boolean
  crumbs: ReactNode
  tools: Tools
}

/** What stands above the grid: how far the return is, and what there is to know about it. */
export const ReturnHead = memo(function ReturnHead(props: Props) {
  const { settled, saveState, onTake, problems, refused, tools } = props
  const { sheet, edits } = settled
  const entered = sheet.rows.filter((row) => readRow(row, shownText(row, edits)).isEntered).length
  const told = fieldProblemsOf(refused).map(({ field, sentence }) => ({ field: fieldOf(field), sentence }))
  const isPlain = usePlain()
  useProblemTitle(problems.length > 0 || told.length > 0)
  return (
    <>
      <PageHeader
        title={isPlain ? plainReturnTitle(sheet) : returnTitle(sheet)}
        crumbs={props.crumbs}
        lead={isPlain ? plainReturn(sheet) : returnLead(sheet, entered)}
        actions={
          !isPlain && tools(settled, (changes) => onTake(usedParts(sheet, changes), 'taken from your table'))
        }
      />
      <SaveMark state={saveState} />
      <ReturnSteps sheet={sheet} />
      <div ref={props.summary} className="return-message">
        <ProblemSummary problems={problems.length > 0 ? problems : told} />
        {props.refusedWhile && (
          <Message tone="problem">Nothing was submitted: what you typed could not be saved first.</Message>
        )}
        {refused !== null && told.length === 0 && (
          <Message tone="problem">
            {refusalSentence(refused)}
            {refusalKind(refused) === 'conflict' && ' Look through it and submit again.'}
          </Message>
        )}
        <GoneRows gone={props.gone} onSeen={props.onSeen} />
        <ReturnClashes clashes={props.clashes} rows={sheet.rows} onChoose={props.onChoose} />
        <ReturnRemark sheet={sheet} />
        <SentBackRows sheet={sheet} />
        {sheet.onBehalf && (
          <Message tone="doubt">
            You enter on behalf of {sheet.agencyName}. Every figure you enter carries a flag that says so.
          </Message>
        )}
      </div>
    </>
  )
})

/** The server names a field `<series>.<field>`; the page knows it by its id. */
function fieldOf(name: string): string {
  const [seriesId = '', field = ''] = name.split('.')
  return field === '' ? '' : `${field}-${seriesId}`
}
