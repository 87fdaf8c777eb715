import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { SelectField } from '../../ui/field.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { type Pointing, SheetGrid } from './sheet-grid.tsx'
import { SheetSay } from './sheet-say.tsx'
import type { PastFile, PastPicture } from './use-past-file.ts'

type Props = { view: PastFile; isBusy: boolean; onAnswer: (answers: Record<string, string>) => void }

const unclear = ['unknown', 'no-indicator']

/** A picture of the sheets, on which a person points at what the reader cannot tell. */
export function PastSheets({ view, isBusy, onAnswer }: Props) {
  const isUnclear =
    view.questions.some(({ id }) => id.startsWith('sheet:')) ||
    view.notRead.some(({ kind }) => unclear.includes(kind))
  const [open, setOpen] = useState(isUnclear)
  const query = useQuery(
    useProcedures().pastFigures.picture.queryOptions(
      { id: view.id },
      { enabled: open, placeholderData: (last) => last },
    ),
  )
  return (
    <details className="past-sheets" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show it on the sheet</summary>
      {open && (
        <QueryStates part query={query} skeleton={<PageSkeleton rows={4} />}>
          {(picture) => <Pictures picture={picture} isBusy={isBusy} onAnswer={onAnswer} />}
        </QueryStates>
      )}
    </details>
  )
}

type PicturesProps = Omit<Props, 'view'> & { picture: PastPicture }

function Pictures({ picture, isBusy, onAnswer }: PicturesProps) {
  const [name, setName] = useState<string | null>(null)
  const [pointing, setPointing] = useState<Pointing>(null)
  const { sheets } = picture
  const sheet = sheets.find((each) => each.sheet === name) ?? sheets[0]
  if (sheet === undefined) return <p>No sheet of this file can be shown.</p>
  return (
    <div className="past-sheet">
      <p className="field-hint">
        Point at a row by its number, or at columns by their letters, and say what they hold. It is remembered
        for the next file of this form once you hand this one in.
      </p>
      {sheets.length > 1 && (
        <SelectField
          id="past-sheet-name"
          label="Sheet"
          value={sheet.sheet}
          onChange={(event) => {
            setName(event.target.value)
            setPointing(null)
          }}
        >
          {sheets.map((each) => (
            <option key={each.sheet}>{each.sheet}</option>
          ))}
        </SelectField>
      )}
      <SheetGrid sheet={sheet} pointing={pointing} onPoint={setPointing} />
      <SheetSay
        key={`${sheet.sheet} ${JSON.stringify(pointing)}`}
        sheet={sheet}
        pointing={pointing}
        picture={picture}
        isBusy={isBusy}
        onSay={(answers) => {
          setPointing(null)
          onAnswer(answers)
        }}
      />
    </div>
  )
}
