import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import type { BoundField } from '../../base/use-form.ts'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'

export const codesIn = (text: string): string[] => text.split(' ').filter((code) => code !== '')

type GoalsProps = Omit<BoundField, 'onChange'> & { onChange: (codes: string[]) => void }

/** The goals an observer may see. */
export function GoalsGranted({ value, ...field }: GoalsProps) {
  const goals = useQuery(useProcedures().accountability.matrix.queryOptions())
  return (
    <MultiChoice
      {...field}
      hint="Choose none where they are to read packs that are shared with them, and nothing else."
      choices={(goals.data?.goals ?? []).map(({ code, wording }) => ({ value: code, word: wording }))}
      chosen={codesIn(value)}
    >
      {goals.isError && (
        <p>Your seat does not see the goals: ask the partnership manager to invite an observer.</p>
      )}
    </MultiChoice>
  )
}
