import { skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import './title-alike.css'

const shortest = 4

/** A warning while a title is written: another indicator is called so. It may be sent all the same. */
export function TitleAlike({ title, code }: { title: string; code: string | null }) {
  const typed = useDeferredValue(title.trim())
  const alike = useQuery(
    useProcedures().indicator.titledAlike.queryOptions(
      typed.length < shortest ? skipToken : { title: typed, code },
    ),
  )
  const [first] = alike.data ?? []
  return (
    <p className="title-alike" role="status">
      {first === undefined
        ? ''
        : `${first.code} is called so too: readers could not tell the two apart. Say what is different here.`}
    </p>
  )
}
