import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'

/** Giving, ending and deputising seats, and adding agencies: whatever lists people is read anew. */
export function useMember(onDone: () => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const onSuccess = async () => {
    const touched = [
      procedures.member.list.queryFilter(),
      procedures.agency.list.queryFilter(),
      procedures.accountability.pathFilter(),
      procedures.return.pathFilter(),
    ]
    await Promise.all(touched.map((filter) => client.invalidateQueries(filter)))
    onDone()
  }
  return {
    invite: useMutation(procedures.member.invite.mutationOptions({ onSuccess })),
    end: useMutation(procedures.member.end.mutationOptions({ onSuccess })),
    deputise: useMutation(procedures.member.deputise.mutationOptions({ onSuccess })),
    addAgency: useMutation(procedures.agency.add.mutationOptions({ onSuccess })),
  }
}
