import { problemsOfCardTyped } from '@roundtable/shared/group/card-form.ts'
import { type OpenedCard, signInWithCard } from '../../base/account.ts'
import { formatMoment } from '../../base/format.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Message } from '../../ui/message.tsx'
import { NewPasswordFields } from '../../ui/new-password-fields.tsx'
import { useEnter } from './use-enter.ts'

type Props = { card: OpenedCard & { code: string }; onSignedIn: () => void }

/** A made-up name and a password of one’s own; cards that were given before are told. */
export function CardForm({ card, onSignedIn }: Props) {
  const form = useForm({
    name: 'card-use',
    labels: {
      name: 'Make up a name',
      password: 'Choose a password',
      again: 'The same password again',
    },
    of: card,
    text: ({ signInName }) => ({ name: signInName, password: '', again: '' }),
    read: ({ name, password, again }, { code }) => ({
      input: { code, name: name.trim(), password },
      problems: problemsOfCardTyped({ name: name.trim(), password, again }),
    }),
    act: useEnter(signInWithCard, onSignedIn),
  })
  return (
    <>
      {card.before.length > 0 && (
        <Message tone="doubt">
          Cards you were given before:{' '}
          {card.before
            .map(({ at, by, isUsed }) => `${formatMoment(at)} by ${by}${isUsed ? ', used' : ', not used'}`)
            .join('; ')}
          . If one of them was not used by you, tell an adult you trust.
        </Message>
      )}
      <Form form={form} confirm="Sign in">
        <TextField
          {...form.field('name')}
          hint="You type it each time you sign in. Not your real name, not your birthday."
          autoComplete="username"
        />
        <NewPasswordFields password={form.field('password')} again={form.field('again')} />
      </Form>
    </>
  )
}
