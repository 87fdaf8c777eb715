import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** A secret address for one's own calendar program: made, replaced and revoked here. */
export function CalendarAddress() {
  const { calendarFeed } = useProcedures().notice
  const feed = useQuery(calendarFeed.get.queryOptions())
  const renew = useAct(calendarFeed.renew.mutationOptions(), {
    brings: ({ createdAt }, put) => put(calendarFeed.get.queryKey(), { createdAt }),
  })
  const revoke = useAct(calendarFeed.revoke.mutationOptions(), {
    brings: ({ createdAt }, put) => put(calendarFeed.get.queryKey(), { createdAt }),
    onDone: renew.reset,
  })
  const error = renew.error ?? revoke.error
  return (
    <section className="calendar-address" aria-labelledby="calendar-title">
      <h2 id="calendar-title">Due dates in my calendar</h2>
      <p>
        Add one address to Outlook, Google or Apple Calendar. It keeps up to date what is due of you and your
        agency. That is returns, actions and their impact, and the last days to answer challenges. It also has
        the days on which issues and pledges are looked at again. It holds no figures, and nothing that
        somebody wrote. Whoever knows the address can read it, so keep it to yourself.
      </p>
      <RefusalMessage error={error} />
      {renew.answer !== undefined && <NewAddress address={renew.answer.address} />}
      <QueryStates query={feed} skeleton={<PageSkeleton rows={1} />} part>
        {({ createdAt }) => (
          <>
            <p className="quiet">
              {createdAt === null
                ? 'You have no calendar address.'
                : `Your calendar address was made on ${dayOf(createdAt)}.`}
            </p>
            <div className="button-row">
              <Button busy={renew.isPending} onClick={() => void renew.send()}>
                {createdAt === null ? 'Make a calendar address' : 'Replace it by a new one'}
              </Button>
              {createdAt !== null && (
                <Button look="danger" busy={revoke.isPending} onClick={() => void revoke.send()}>
                  Revoke it
                </Button>
              )}
            </div>
          </>
        )}
      </QueryStates>
    </section>
  )
}

function NewAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <Message tone="done">
      <TextField
        id="calendar-address"
        label="Your new calendar address"
        hint="It is shown once: copy it now. An older address answers nothing any more."
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="button-row">
        <Button onClick={() => copy().catch(() => setCopied(false))}>
          {copied ? 'Copied' : 'Copy the address'}
        </Button>
      </div>
    </Message>
  )
}
