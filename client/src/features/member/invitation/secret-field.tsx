import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'

type Props = { id: string; label: string; value: string; onDone: () => void }

/** Something that is shown once: to be copied, and then it is gone. */
export function SecretField({ id, label, value, onDone }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <TextField id={id} label={label} readOnly value={value} onFocus={(event) => event.target.select()} />
      <div className="button-row invite-row">
        <Button look="primary" onClick={copy}>
          Copy it
        </Button>
        <Button onClick={onDone}>Done</Button>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </div>
    </>
  )
}
