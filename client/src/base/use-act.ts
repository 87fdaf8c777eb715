import {
  hashKey,
  type InferDataFromTag,
  type QueryClient,
  type QueryKey,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { type Refused, refusalKind } from './refusal.ts'
import { isReadingOf, usePartnership } from './trpc.ts'

export type Outcome<Answer> =
  | { done: true; answer: Answer }
  /** Without a refusal where the same act was still under way: a second press of the button. */
  | { done: false; refused: Refused | null }

export type Act<Input, Answer> = {
  send: (input: Input) => Promise<Outcome<Answer>>
  isPending: boolean
  error: Refused | null
  answer: Answer | undefined
  /** What is being sent, or was sent last. */
  input: Input | undefined
  reset: () => void
}

export type Put = <Key extends QueryKey>(key: Key, reading: InferDataFromTag<unknown, Key>) => void

type How<Input, Answer> = {
  /** Puts readings that the answer brings in place; they are not fetched again. */
  brings?: (answer: Answer, put: Put) => void
  onDone?: (answer: Answer, input: Input) => void
  /** Fetches nothing: what is on the screen is read anew when it is next looked for. */
  isQuiet?: boolean
}

type Stale = { partnership: string; except?: ReadonlySet<string>; isQuiet?: boolean }

/** The one place that decides what is old after an act: every reading of the partnership. What is on the screen is fetched again. */
export function makeStale(
  client: QueryClient,
  { partnership, except, isQuiet = false }: Stale,
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey, queryHash }) =>
      isReadingOf(queryKey, partnership) && except?.has(queryHash) !== true,
    refetchType: isQuiet ? 'none' : 'active',
  })
}

/** A refusal that says the screen was behind what stands. */
const isBehind = (refused: Refused): boolean =>
  ['conflict', 'not-found', 'refused'].includes(refusalKind(refused)) &&
  refused.data?.refusal?.code !== 'bad-input'

/** One act on the server. A second press while the same is under way sends nothing. */
export function useAct<Input, Answer, Fault extends Refused>(
  verb: UseMutationOptions<Answer, Fault, Input>,
  how: How<Input, Answer> = {},
): Act<Input, Answer> {
  const client = useQueryClient()
  const partnership = usePartnership()
  const underWay = useRef(new Set<string>())
  const caughtUp = useRef<Promise<void>>(Promise.resolve())
  const { mutateAsync, isPending, error, data, variables, reset } = useMutation<Answer, Fault, Input>({
    ...verb,
    onSuccess: async (answer, input) => {
      const brought = new Map<string, { key: QueryKey; reading: unknown }>()
      how.brings?.(answer, (key, reading) => brought.set(hashKey(key), { key, reading }))
      // A reading that is on its way is older than this answer.
      await client.cancelQueries({ predicate: ({ queryHash }) => brought.has(queryHash) })
      for (const { key, reading } of brought.values()) client.setQueryData(key, reading)
      void makeStale(client, { partnership, except: new Set(brought.keys()), isQuiet: how.isQuiet ?? false })
      how.onDone?.(answer, input)
    },
    onError: (fault) => {
      if (isBehind(fault)) caughtUp.current = makeStale(client, { partnership })
    },
  })
  const send = useCallback(
    async (input: Input): Promise<Outcome<Answer>> => {
      const same = hashKey([input])
      if (underWay.current.has(same)) return { done: false, refused: null }
      underWay.current.add(same)
      const outcome = await mutateAsync(input).then(
        (answer) => ({ done: true as const, answer }),
        (refused: Fault) => ({ done: false as const, refused }),
      )
      underWay.current.delete(same)
      if (!outcome.done) await caughtUp.current
      return outcome
    },
    [mutateAsync],
  )
  return { send, isPending, error, answer: data, input: variables, reset }
}

/** An act that is done once the device has it: it waits for no server. */
export const handingOver = <Input>(
  hand: (input: Input) => void,
): Pick<Act<Input, void>, 'send' | 'isPending'> => ({
  isPending: false,
  send: (input) => {
    hand(input)
    return Promise.resolve({ done: true, answer: undefined })
  },
})
