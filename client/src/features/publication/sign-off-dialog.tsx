import { previewAddress } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { AgreeDialog } from '../../parts/agree-dialog.tsx'
import type { Publication } from './publication-list.tsx'

type Props = { publication: Publication; onClose: () => void; onDone: (sentence: string) => void }

/** A board has decided that everybody may read it: which one, at which meeting. */
export function SignOffDialog({ publication, onClose, onDone }: Props) {
  const partnership = usePartnership()
  const { id, title, preparedBy } = publication
  return (
    <AgreeDialog
      title={`Sign off: ${title}`}
      confirm="Sign off: make it public"
      board="required"
      of={publication}
      about={id}
      read={(agreement, of) => ({ id: of.id, version: of.version, ...agreement })}
      act={useAct(useProcedures().publication.signOff.mutationOptions(), {
        onDone: () => onDone(`${title} is public.`),
      })}
      onClose={onClose}
    >
      <p>
        Prepared by {preparedBy}. From now on everybody can read it, without signing in. Look at{' '}
        <a href={previewAddress(partnership, id)} target="_blank" rel="noreferrer">
          what they will read
        </a>{' '}
        first. It can be revoked at once; copies that others made cannot.
      </p>
    </AgreeDialog>
  )
}
