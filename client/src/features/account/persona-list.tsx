import { type Persona, signInAsPersona } from '../../base/account.ts'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { useEnter } from './use-enter.ts'

type Props = { personas: readonly Persona[]; onSignedIn: () => void }

/** Everybody of the demonstration; one click and you sit in their seat. */
export function PersonaList({ personas, onSignedIn }: Props) {
  const enter = useEnter(signInAsPersona, onSignedIn)
  return (
    <>
      <RefusalMessage error={enter.error} />
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
