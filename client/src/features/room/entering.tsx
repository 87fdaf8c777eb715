import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { RoomEntryInput } from '@roundtable/shared/room/room.ts'
import { type ReactNode, useRef } from 'react'
import { newId } from '../../base/new-id.ts'
import { handingOver } from '../../base/use-act.ts'
import { type Form as FormOf, useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form/form.tsx'

/** Whoever records: where to, and with what. */
export type Making = {
  meetingId: string
  enter: (input: RoomEntryInput) => void
  /** False once the meeting has ended: what is there can be corrected, nothing is added. */
  mayAdd: boolean
}

/** What every entry begins with: its own id, and the moment by this device’s clock. */
export const entered = <Kind extends RoomEntryInput['kind']>({ meetingId }: Making, kind: Kind) => ({
  ...{ kind, id: newId(), meetingId },
  madeAt: new Date().toISOString(),
})

type Options<Field extends string> = {
  name: string
  labels: Record<Field, string>
  texts: Record<Field, string>
  read: (texts: Readonly<Record<Field, string>>) => {
    input: RoomEntryInput
    problems: readonly FieldProblem[]
  }
  onDone?: () => void
}

/** A form that hands over to the device, waits for nobody, and is empty again after each entry. */
export function useEntering<Field extends string>(
  making: Making,
  { name, labels, texts, read, onDone }: Options<Field>,
): FormOf<Field> {
  const isEntered = useRef(false)
  const form = useForm<Field, null, RoomEntryInput, void>({
    ...{ name, labels, of: null, read },
    text: () => texts,
    act: handingOver((input) => {
      making.enter(input)
      isEntered.current = true
    }),
  })
  return {
    ...form,
    submit: async () => {
      await form.submit()
      if (!isEntered.current) return
      isEntered.current = false
      form.startAgain()
      onDone?.()
    },
  }
}

type Props<Field extends string> = {
  form: FormOf<Field>
  confirm: string
  children: ReactNode
  onCancel?: () => void
}

export function Entering<Field extends string>({ form, confirm, children, onCancel }: Props<Field>) {
  return (
    <Form
      form={form}
      confirm={confirm}
      className="room-form"
      buttons={onCancel === undefined ? undefined : <Button onClick={onCancel}>Cancel</Button>}
    >
      {children}
    </Form>
  )
}
