import { useState } from 'react'

type Props = {
  file: File | null
  isBusy: boolean
  /** What is read: any table; workbooks alone, where it has several sheets; a publisher's file. */
  kind?: 'table' | 'workbook' | 'open-data'
  onChoose: (file: File) => void
}

const taken = {
  table: { words: 'CSV, XLSX or ODS, up to 25 MB', accept: '.csv,.txt,.tsv,.xlsx,.ods' },
  workbook: { words: 'XLSX or ODS, up to 25 MB', accept: '.xlsx,.ods' },
  'open-data': { words: 'CSV, up to 96 MB', accept: '.csv' },
}

/** A file is chosen or dropped; the button is the browser's own, so that every way of pressing it works. */
export function FileChoice({ file, isBusy, kind = 'table', onChoose }: Props) {
  const [over, setOver] = useState(false)
  const { words, accept } = taken[kind]
  return (
    <fieldset
      className={over ? 'import-drop import-drop-over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [dropped] = event.dataTransfer.files
        if (dropped !== undefined && !isBusy) onChoose(dropped)
      }}
    >
      <legend className="unseen">The file</legend>
      <label htmlFor="upload-file">Choose a file, or drop it here</label>
      <p className="field-hint" id="upload-file-hint">
        {words}. Nothing is saved before you have seen it.
      </p>
      <input
        id="upload-file"
        type="file"
        accept={accept}
        aria-describedby="upload-file-hint"
        disabled={isBusy}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen !== undefined) onChoose(chosen)
          event.target.value = ''
        }}
      />
      {file !== null && <p className="import-file">{file.name}</p>}
    </fieldset>
  )
}
