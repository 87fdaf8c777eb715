import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { hasLeft, unsentPrefix } from '../../base/device/entry-keys.ts'
import { holdEntryKey, sealEntries, unsealEntries, unsentHere } from '../../base/device/left-entries.ts'
import { counted } from '../../base/format.ts'
import { type Me, useProcedures } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'
import { UnsentPages } from './unsent-pages.tsx'

/** What somebody entered in a room and the server does not have yet, wherever they are; what others left is sealed. */
export function UnsentNotice({ me }: { me: Me }) {
  const personId = me.person.id
  const { pathname } = useLocation()
  const [all, setAll] = useState(unsentHere)
  useEffect(() => {
    const look = () => setAll(unsentHere())
    const elsewhere = ({ key }: StorageEvent) => {
      if (key?.startsWith(unsentPrefix) === true) look()
    }
    look()
    window.addEventListener('storage', elsewhere)
    return () => window.removeEventListener('storage', elsewhere)
  }, [pathname])
  useHandedOver(personId)
  const unsent = all.filter((each) => each.personId === personId && each.page !== pathname)
  if (unsent.length === 0) return null
  const count = unsent.reduce((sum, each) => sum + each.count, 0)
  return (
    <Message tone="doubt">
      <strong>
        {counted(count, 'entry', 'entries')} you made on this device {count === 1 ? 'is' : 'are'} not sent
        yet.
      </strong>{' '}
      Open <UnsentPages unsent={unsent} />: they are sent from there.
    </Message>
  )
}

function useHandedOver(personId: string): void {
  const client = useQueryClient()
  const { me } = useProcedures()
  const asked = me.entryKey.queryOptions()
  useEffect(() => {
    const take = async () => {
      await sealEntries(personId)
      if (!hasLeft(`${personId}.`)) return
      const { key } = await client.fetchQuery(asked)
      await holdEntryKey(personId, key)
      await unsealEntries(personId, key)
    }
    take().catch(() => undefined)
  }, [personId])
}
