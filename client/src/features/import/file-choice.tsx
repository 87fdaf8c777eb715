import { useState } from 'react'

type Props = {
  file: File | null
  isBusy: boolean
  /** What is read: every table; workbooks alone, where it has several sheets; a publisher's file. */
  kind?: 'table' | 'workbook' | 'open-data'
  /** Each of them, where several may be chosen. */
  onChoose: (file: File) => void
}

const taken = {
  table: { words: 'CSV, XLSX or ODS, up to 25 MB', accept: '.csv,.txt,.tsv,.xlsx,.ods', several: false },
  workbook: { words: 'XLSX or ODS, up to 25 MB', accept: '.xlsx,.ods', several: false },
  'open-data': {
    words: 'CSV, up to 96 MB; its .meta.csv with it or after it',
    accept: '.csv',
    several: true,
  },
}

/** A file is chosen or dropped; the button is the browser's own, so that every way of pressing it works. */
export function FileChoice({ file, isBusy, kind = 'table', onChoose }: Props) {
  const [over, setOver] = useState(false)
  const { words, accept, several } = taken[kind]
  const chooseAll = (files: FileList | null) => {
    for (const each of [...(files ?? [])].slice(0, several ? 2 : 1)) onChoose(each)
  }
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
        if (!isBusy) chooseAll(event.dataTransfer.files)
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
        multiple={several}
        aria-describedby="upload-file-hint"
        disabled={isBusy}
        onChange={(event) => {
          chooseAll(event.target.files)
          event.target.value = ''
        }}
      />
      {file !== null && <p className="import-file">{file.name}</p>}
    </fieldset>
  )
}
