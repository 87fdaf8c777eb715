import { useState } from 'react'

type Props = {
  file: File | null
  isBusy: boolean
  /** Workbooks alone: what is read has several sheets. */
  isWorkbook?: boolean
  onChoose: (file: File) => void
}

/** A file is chosen or dropped; the button is the browser's own, so that every way of pressing it works. */
export function FileChoice({ file, isBusy, isWorkbook = false, onChoose }: Props) {
  const [over, setOver] = useState(false)
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
        {isWorkbook ? 'XLSX or ODS' : 'CSV, XLSX or ODS'}, up to 25 MB. Nothing is saved before you have seen
        it.
      </p>
      <input
        id="upload-file"
        type="file"
        accept={isWorkbook ? '.xlsx,.ods' : '.csv,.txt,.tsv,.xlsx,.ods'}
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
