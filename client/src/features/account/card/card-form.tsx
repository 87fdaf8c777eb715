import { problemsOfCardTyped, problemsOfSignInName } from '@roundtable/shared/group/card-form.ts'
import { type OpenedCard, signInWithCard, startCardPasskey } from '../../../base/account.ts'
import { formatMoment } from '../../../base/format.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { ChoiceCards } from '../../../ui/form/choice-cards.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Message } from '../../../ui/message.tsx'
import { NewPasswordFields } from '../../../ui/new-password-fields.tsx'
import { createPasskey, knowsPasskeys, requestIn } from '../device-passkey.ts'
import { useEnter } from '../use-enter.ts'

type Props = { card: OpenedCard & { code: string }; onSignedIn: () => void }

const ways = [
  { value: 'password', word: 'With a password', meaning: 'It works on every device.' },
  {
    value: 'passkey',
    word: 'With this device',
    meaning: 'By finger, by face or by the code that opens it. Only if the device is yours.',
  },
]

type Using = { code: string; name: string; password: string; way: string }
async function enterWith({ way, password, ...card }: Using): Promise<void> {
  if (way !== 'passkey') return signInWithCard({ ...card, password })
  const passkey = await createPasskey(requestIn(await startCardPasskey(card)))
  return signInWithCard({ ...card, passkey })
}

/** A made-up name, and a password or a passkey of one’s own; cards that were given before are told. */
export function CardForm({ card, onSignedIn }: Props) {
  const form = useForm({
    name: 'card-use',
    labels: {
      name: 'Make up a name',
      way: 'How do you want to sign in?',
      password: 'Choose a password',
      again: 'The same password again',
    },
    of: card,
    text: ({ signInName }) => ({ name: signInName, way: 'password', password: '', again: '' }),
    read: ({ name: typed, way, password, again }, { code }) => {
      const name = typed.trim()
      return {
        input: { code, name, password, way },
        problems:
          way === 'passkey' ? problemsOfSignInName({ name }) : problemsOfCardTyped({ name, password, again }),
      }
    },
    act: useEnter(enterWith, onSignedIn),
  })
  const way = form.field('way')
  return (
    <>
      <CardsBefore card={card} />
      <Form form={form} confirm="Sign in">
        <TextField
          {...form.field('name')}
          hint="Not your real name, not your birthday."
          autoComplete="username"
        />
        {knowsPasskeys() && <ChoiceCards {...way} choices={ways} />}
        {way.value !== 'passkey' && (
          <NewPasswordFields password={form.field('password')} again={form.field('again')} />
        )}
      </Form>
    </>
  )
}

function CardsBefore({ card: { before, signInName } }: Pick<Props, 'card'>) {
  if (before.length === 0) return null
  return (
    <Message tone="doubt">
      Cards you were given before:{' '}
      {before
        .map(({ at, by, isUsed }) => `${formatMoment(at)} by ${by}${isUsed ? ', used' : ', not used'}`)
        .join('; ')}
      . {before.some(({ isUsed }) => isUsed) && 'Was one used by somebody else? Tell an adult you trust. '}
      {signInName !== '' && 'What you signed in with until now stops working.'}
    </Message>
  )
}
