import type { ImportChange } from '@roundtable/shared/import/change/compare-row.ts'
import { isReady } from '@roundtable/shared/import/change/read-import.ts'
import type { AnsweredQuestion, Question } from '@roundtable/shared/import/table/layout.ts'
import { useEffect, useMemo, useState } from 'react'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { Message } from '../../ui/message.tsx'
import { ImportPreview, pagesOf, rowsAPage } from './import-preview.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { type Entered, readPasted, type Sheet } from './import-sheet.ts'
import { countSentence, saveWords, whyNot } from './import-words.ts'
import { useLeftOut } from './use-left-out.ts'
import { useQuestions } from './use-questions.ts'
import { useRememberedAnswers } from './use-remembered-answers.ts'

type Props = {
  sheet: Sheet
  entered: Entered
  /** What was pasted onto the page, or nothing yet. */
  pasted: string
  onTake: (changes: readonly ImportChange[]) => void
  onClose: () => void
}

type Found = {
  questions: readonly Question[]
  answered: readonly (AnsweredQuestion & { isRemembered: boolean })[]
}

const unsent = unsentForms<'table', null>()

/** A range or table copied from a spreadsheet: seen before it is saved. */
export function PasteDialog({ sheet, entered, pasted, onTake, onClose }: Props) {
  const [found, setFound] = useState<Found>({ questions: [], answered: [] })
  const { before, remember } = useRememberedAnswers(sheet.id)
  const { asked, given, answers, remembered, answer, forget } = useQuestions(found.questions, found.answered)
  const [page, setPage] = useState(0)
  const choice = useLeftOut()
  const form = useForm({
    name: 'paste',
    labels: { table: 'Cells you copied' },
    of: null,
    text: () => ({ table: pasted }),
    read: ({ table }) => ({ input: table, problems: [] }),
    act: {
      isPending: false,
      send: async (table) => {
        onTake(taken)
        remember(answers)
        return { done: true, answer: table }
      },
    },
    unsent: { forms: unsent, about: `${sheet.id} ${pasted}` },
  })
  const { table: text } = form.texts
  const read = useMemo(
    () => (text.trim() === '' ? null : readPasted(text, sheet, entered, { ...before, ...given })),
    [text, sheet, entered, before, given],
  )
  const reading = read !== null && 'reading' in read ? read.reading : null
  const ready = reading === null ? [] : reading.changes.filter(isReady)
  const taken = ready.filter(({ line }) => !choice.leftOut.has(line))
  const questions = reading?.questions
  useEffect(() => {
    const answered = (reading?.answered ?? []).map((each) => ({
      ...each,
      isRemembered: before[each.id] === each.answer,
    }))
    setFound({ questions: reading?.questions ?? [], answered })
  }, [reading, before])
  const told =
    reading === null
      ? ''
      : countSentence({
          ready: ready.length,
          leftOut: ready.length - taken.length,
          withProblems: reading.changes.length - ready.length,
          same: reading.same,
          left: reading.leftCount,
        })
  return (
    <FormDialog
      title="Paste from Excel"
      form={form}
      confirm={saveWords(taken.length)}
      refusedBecause={
        read === null
          ? 'Paste the cells you copied first.'
          : whyNot(questions?.length ?? 0, ready.length, taken.length)
      }
      onClose={onClose}
      wide
    >
      <div className="import-body">
        <TextArea
          {...form.field('table')}
          hint="With their headings or without, in any order. Codes or names say which line is meant. Nothing is saved before you have seen it."
          rows={pasted === '' ? 8 : 4}
          spellCheck={false}
          className="import-paste"
          problem={read !== null && 'sentence' in read ? read.sentence : undefined}
          onChange={(event) => {
            form.type('table', event.target.value)
            forget()
            choice.takeAll()
            setPage(0)
          }}
        />
        <ImportQuestions questions={asked} answers={answers} remembered={remembered} onAnswer={answer} />
        {reading !== null && (
          <>
            <Message tone={reading.changes.length > ready.length ? 'doubt' : 'told'}>{told}</Message>
            <ImportPreview
              changes={reading.changes.slice(page * rowsAPage, (page + 1) * rowsAPage)}
              page={page}
              pages={pagesOf(reading.changes.length)}
              onPage={setPage}
              choice={choice}
              left={reading.left}
              leftCount={reading.leftCount}
              unread={reading.unread}
            />
          </>
        )}
      </div>
    </FormDialog>
  )
}
