import {
  columnChoices,
  columnQuestion,
  rowChoices,
  rowQuestion,
  sheetQuestion,
} from '@roundtable/shared/past-figures/table/shown-places.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import type { Pointing } from './sheet-grid.tsx'
import type { PastPicture, PastSheet } from './use-past-file.ts'

type Props = {
  sheet: PastSheet
  pointing: Pointing
  picture: PastPicture
  isBusy: boolean
  onSay: (answers: Record<string, string>) => void
}
/** What can be said of what is pointed at: the questions it answers, and their choices. */
type Saying = {
  what: string
  label: string
  questions: readonly string[]
  choices: readonly { value: string; word: string }[]
}

const asChoices = (list: readonly { id: string; label: string }[]) =>
  list.map(({ id, label }) => ({ value: id, word: label }))
const leave = { value: 'leave', word: 'Leave it out' }

/** Says what the row, the columns or the whole sheet hold; the file is read again with it. */
export function SheetSay(props: Props) {
  return sayingsOf(props).map((saying) => (
    <Say key={saying.label} saying={saying} isBusy={props.isBusy} onSay={props.onSay} />
  ))
}

function sayingsOf({ sheet, pointing, picture }: Props): Saying[] {
  const indicators = picture.indicators.map(({ code, name }) => ({ value: code, word: `${code} ${name}` }))
  const indicatorOf = (what: string, labels: readonly string[]): Saying[] => {
    const [label] = labels
    if (label === undefined) return []
    const questions = labels.map((each) => `indicator:${each}`)
    return [{ what, label: `Which indicator “${label}” is`, questions, choices: [...indicators, leave] }]
  }
  if (pointing === null) {
    const lines = picture.lineNames.map((name) => ({ value: name, word: name }))
    const questions = [sheetQuestion(sheet.sheet)]
    const what = `the sheet “${sheet.sheet}”`
    return [{ what, label: 'Whose figures the sheet holds', questions, choices: [...lines, leave] }]
  }
  if ('row' in pointing) {
    const what = `row ${pointing.row}`
    const questions = [rowQuestion(sheet.sheet, pointing.row)]
    const row = sheet.rows.find(({ line }) => line === pointing.row)
    return [
      { what, label: `What row ${pointing.row} holds`, questions, choices: asChoices(rowChoices) },
      ...indicatorOf(what, row?.label == null ? [] : [row.label]),
    ]
  }
  const chosen = sheet.columns.filter(({ key }) => pointing.columns.includes(key))
  const what = `${chosen.length === 1 ? 'column' : 'columns'} ${chosen.map(({ letter }) => letter).join(', ')}`
  const questions = pointing.columns.map((key) => columnQuestion(sheet.sheet, key))
  const labels = new Set(chosen.flatMap(({ label }) => label ?? []))
  return [
    { what, label: `What ${what} hold`, questions, choices: asChoices(columnChoices) },
    ...indicatorOf(what, labels.size === 1 ? [...labels] : []),
  ]
}

function Say({ saying, isBusy, onSay }: { saying: Saying; isBusy: boolean; onSay: Props['onSay'] }) {
  const { what, label, questions, choices } = saying
  const [value, setValue] = useState('')
  return (
    <div className="past-say">
      <ChoiceField
        id={`past-say-${questions[0] ?? ''}`}
        label={label}
        none="Choose"
        value={value}
        choices={choices}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button
        busy={isBusy}
        refusedBecause={value === '' ? 'Choose first.' : null}
        onClick={() => onSay(Object.fromEntries(questions.map((id) => [id, value])))}
      >
        Read {what} so
      </Button>
    </div>
  )
}
