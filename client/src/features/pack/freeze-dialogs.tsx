import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { problemsOfFreezing } from '@roundtable/shared/pack/pack-form.ts'
import { packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { PackCheck } from './pack-check.tsx'

type Ends = { onClose: () => void; onDone: (sentence: string) => void }
type FreezeProps = Ends & { meetingId: string; version: number }

/** What each audience reads at the meeting is stored as it stands now. */
export function FreezePackDialog({ meetingId, version, onClose, onDone }: FreezeProps) {
  const [id] = useState(newId)
  const isFirst = version === 0
  return (
    <StepDialog
      title={isFirst ? 'Freeze the pack' : 'Freeze a supplement'}
      confirm="Freeze"
      of={{ meetingId, version }}
      about={`${meetingId} freeze`}
      label={isFirst ? 'Remark (may stay empty)' : 'Why'}
      read={({ reason }, of) => ({ id, ...of, reason })}
      problems={problemsOfFreezing({ needsReason: !isFirst })}
      act={useAct(useProcedures().pack.freeze.mutationOptions(), {
        onDone: () => onDone(`Version ${version + 1} of the pack is frozen.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        Agenda and figures are stored as they stand now, for each audience what it reads. A later revision
        does not change it: it is marked beside. {isFirst ? '' : 'The version before stays readable.'}
      </p>
      <PackCheck meetingId={meetingId} />
    </StepDialog>
  )
}

/** A pack is taken back, with a reason. */
export function UnfreezePackDialog({ pack, onClose, onDone }: Ends & { pack: PackView }) {
  return (
    <StepDialog
      title={`Unfreeze version ${pack.version}`}
      confirm="Unfreeze"
      danger
      of={pack}
      about={`${pack.id} unfreeze`}
      read={({ reason }, { id, steps }) => ({ id, version: steps, reason })}
      problems={problemsOfFreezing({ needsReason: true })}
      act={useAct(useProcedures().pack.unfreeze.mutationOptions(), {
        onDone: () => onDone(`Version ${pack.version} is unfrozen.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>It stays readable and says that it was taken back. What was printed cannot be called back.</p>
    </StepDialog>
  )
}

/** A pack that is closed to whoever reads with small counts hidden is cut again for them. */
export function CutAgainDialog({ pack, onClose, onDone }: Ends & { pack: PackView }) {
  const [id] = useState(newId)
  return (
    <StepDialog
      title={`New cut of version ${pack.version}`}
      confirm="Make the cut"
      of={pack}
      about={`${pack.id} cut again`}
      label="Why"
      read={({ reason }, { id: packId, newestCut }) => ({ id, packId, version: newestCut, reason })}
      problems={problemsOfFreezing({ needsReason: true })}
      act={useAct(useProcedures().pack.cutAgain.mutationOptions(), {
        onDone: () => onDone(`A new cut of version ${pack.version} is made.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        For {pack.cutAgainFor.map(packAudienceWord).join(', and for ')}: what was frozen, without what is
        hidden from them now, with a mark where something was taken out. It is a version of its own, with its
        own hash. What was frozen stays as it is, and closed to them.
      </p>
    </StepDialog>
  )
}
