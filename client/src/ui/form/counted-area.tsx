import { type TextareaHTMLAttributes, useEffect, useState } from 'react'
import { type Around, described, Surround } from '../field.tsx'
import { LiveRegion } from '../message.tsx'
import { roomIn } from './room.ts'

type Props = Around & TextareaHTMLAttributes<HTMLTextAreaElement> & { value: string; most: number }

const pauseMilliseconds = 1000

/** A text of so many characters at most; one that is longer is not cut off, so that nothing of it is lost. */
export function CountedArea({ label, hint, problem, most, ...rest }: Props) {
  const around = { id: rest.id, label, hint, problem }
  const written = rest.value.trim().length
  const room = roomIn(written, most)
  const [heard, setHeard] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setHeard(room), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [room])
  return (
    <Surround {...around}>
      <textarea
        rows={3}
        {...rest}
        aria-describedby={described(around)}
        aria-invalid={problem === undefined ? undefined : true}
      />
      <p className={written > most ? 'field-room field-room-over' : 'field-room'} aria-hidden="true">
        {room}
      </p>
      <LiveRegion>{heard}</LiveRegion>
    </Surround>
  )
}
