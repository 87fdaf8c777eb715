import { useId, useState } from 'react'
import { chooseScreenLook, readScreenLook, screenLooks } from '../../base/screen-look.ts'
import './look-choice.css'

/** Light, dark or large enough for the far end of a room: chosen once for a device, in one place. */
export function LookChoice() {
  const id = useId()
  const [look, setLook] = useState(readScreenLook)
  return (
    <div className="frame-look">
      <label htmlFor={id}>Screen</label>
      <select
        id={id}
        value={look}
        onChange={({ target }) => {
          const chosen = screenLooks.find(({ value }) => value === target.value)?.value ?? 'device'
          chooseScreenLook(chosen)
          setLook(chosen)
        }}
      >
        {screenLooks.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
