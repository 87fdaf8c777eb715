import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Form, type FormProps } from './form.tsx'

type Props = Omit<FormProps, 'buttons'> & {
  title: string
  onClose: () => void
  /** The words of the button that closes it without sending. */
  cancel?: string
  wide?: boolean
}

/** The one shape of a dialog that asks for something. */
export function FormDialog({ title, onClose, cancel, wide = false, ...form }: Props) {
  // Never two buttons that both say cancel.
  const leave =
    cancel ??
    (typeof form.confirm === 'string' && /^Cancel\b/.test(form.confirm) ? 'Keep it as it is' : 'Cancel')
  const close = () => {
    form.form.leave()
    onClose()
  }
  return (
    <Dialog title={title} onClose={close} wide={wide}>
      <Form {...form} buttons={<Button onClick={close}>{leave}</Button>} />
    </Dialog>
  )
}
