import { type Persona, signInAsPersona } from '../../base/account.ts'
import { Message } from '../../ui/message.tsx'
import { useEnter } from './use-enter.ts'

type Props = { personas: readonly Persona[]; onSignedIn: () => void }

/** Everybody of the demonstration; one click and you sit in their seat. */
export function PersonaList({ personas, onSignedIn }: Props) {
  const enter = useEnter(signInAsPersona, onSignedIn)
  return (
    <>
      {enter.error !== null && <Message tone="problem">{enter.error.message}</Message>}
      <ul className="personas">
        {personas.map(({ id, name, roleWord, agencyName, sentence }) => (
          <li key={id} className="persona">
            <button type="button" disabled={enter.isPending} onClick={() => void enter.send(id)}>
              <strong>{name}</strong>
              <span className="persona-seat">
                {roleWord} · {agencyName}
              </span>
              <span>{sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
