import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'
import { Button } from '../../../ui/button.tsx'
import type { ProgressAct } from './use-progress-act.ts'

/** Whether approving publishes, or the manager does. */
export function PublishingChoice({ acts }: { acts: ProgressAct }) {
  const setting = useQuery(useProcedures().return.setting.queryOptions())
  if (setting.data === undefined) return null
  const { publishing, version } = setting.data
  const publishesOnApproval = publishing === 'on-approval'
  return (
    <section className="progress-setting" aria-labelledby="progress-setting">
      <h2 id="progress-setting">How returns are published</h2>
      <p>
        {publishesOnApproval
          ? 'A return is published when its agency’s lead approves it.'
          : 'An approved return waits here until you publish it; nobody else sees its figures before.'}
      </p>
      <Button
        busy={acts.choosePublishing.isPending}
        onClick={() =>
          void acts.choosePublishing.send({
            publishing: publishesOnApproval ? 'by-manager' : 'on-approval',
            version,
          })
        }
      >
        {publishesOnApproval ? 'Let approved returns wait for me' : 'Publish when a return is approved'}
      </Button>
    </section>
  )
}
